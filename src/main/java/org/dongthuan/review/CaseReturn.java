package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a case was given back to its requester, who was asked for what is missing; without what was said.
 *
 * @param place the step whose word it was; a return ends its round
 * @param supplyBy the last day for an answer
 * @param outcome none while the requester is waited for
 */
public record CaseReturn(
        Place place,
        OffsetDateTime returned,
        LocalDate supplyBy,
        @Nullable OffsetDateTime closed,
        @Nullable ReturnOutcome outcome) {

    public boolean isOpen() {
        return outcome == null;
    }

    boolean isSupplied() {
        return outcome == ReturnOutcome.SUPPLIED;
    }
}
