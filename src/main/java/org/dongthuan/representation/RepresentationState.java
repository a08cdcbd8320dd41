package org.dongthuan.representation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.dongthuan.mandate.MandateState;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come, and nothing about the two: what calls that change something answer is kept readably for a day.
 *
 * @param mandate how what was recorded stands today; none until it is decided
 */
public record RepresentationState(
        RequestNumber number,
        RepresentationStatus status,
        @Nullable MandateState mandate,
        LocalDate dueDate,

        @JsonIgnore String fingerprint)
        implements Fingerprinted {

    public static RepresentationState of(RepresentationView view) {
        return new RepresentationState(
                view.number(), view.status(), view.mandate(), view.dueDate(), view.fingerprint());
    }
}
