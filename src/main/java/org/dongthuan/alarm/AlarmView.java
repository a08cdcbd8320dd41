package org.dongthuan.alarm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An alarm with the readings that it is about, without the people whose data they were.
 *
 * @param lines the first hundred of them
 * @param told the agencies that were asked to end what the reader may read
 * @param verdict what it was judged to be
 */
public record AlarmView(
        @JsonUnwrapped AlarmSummary alarm,
        List<Line> lines,
        List<String> told,
        @Nullable Verdict verdict) {

    public AlarmView {
        lines = List.copyOf(lines);
        told = List.copyOf(told);
    }

    /**
     * A reading, or one that was refused.
     *
     * @param purposeText for what; of what was refused nothing
     * @param reference the number of the request, or of the standing decision, under which it was read
     */
    public record Line(
            OffsetDateTime at,
            Action action,
            Outcome outcome,
            @Nullable String form,
            @Nullable String purposeText,
            @Nullable String reference) {}

    /** What somebody judged, for which agency, why, and what was done. */
    public record Verdict(AlarmOutcome outcome, String reason, List<AlarmMeasure> measures, String judge) {

        public Verdict {
            measures = List.copyOf(measures);
        }
    }
}
