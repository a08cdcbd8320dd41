package org.dongthuan.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement on an alarm as it is sent.
 *
 * @param reason why, in words; auditors read it
 * @param measures what was done, where there was no good reason
 */
public record JudgementBody(
        @Nullable AlarmOutcome outcome,
        @Nullable String reason,
        @Nullable List<AlarmMeasure> measures) {

    /** None where nothing was said of them. */
    List<AlarmMeasure> done() {
        return measures == null ? List.of() : measures.stream().distinct().toList();
    }
}
