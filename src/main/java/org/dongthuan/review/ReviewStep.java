package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.identity.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * One step of one round of a case.
 *
 * @param asked the role whose holders were asked
 * @param due the last day, where the step has a term
 * @param outcome none while the step is open
 * @param said what the person said who took it; none while it is open or when it was withdrawn
 */
public record ReviewStep(
        Place place,
        Step step,
        HeldRole asked,
        OffsetDateTime opened,
        @Nullable LocalDate due,
        @Nullable StepOutcome outcome,
        @Nullable Opinion said) {

    static ReviewStep opened(Place place, Step step, HeldRole asked, OffsetDateTime opened, @Nullable LocalDate due) {
        return new ReviewStep(place, step, asked, opened, due, null, null);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    Optional<Opinion> opinion() {
        return Optional.ofNullable(said);
    }
}
