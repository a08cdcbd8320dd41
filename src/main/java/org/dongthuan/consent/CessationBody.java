package org.dongthuan.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That use has stopped and copies are gone, as it is sent.
 *
 * @param stoppedOn since when; today where it is not said
 * @param reason what was done with copies, in words; the data subject reads it
 */
public record CessationBody(
        @Nullable CessationOutcome outcome,
        @Nullable LocalDate stoppedOn,
        @Nullable String reason) {}
