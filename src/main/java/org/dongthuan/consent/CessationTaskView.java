package org.dongthuan.consent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.consent.ConsentSummary.NamedField;
import org.dongthuan.consent.ConsentSummary.Recipient;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What has to be confirmed after a withdrawal, and by when; no values.
 *
 * @param subject the name of the person whose data it is
 * @param recipient who was let in, and for which agency
 * @param request the request by which he was
 * @param fields what had been agreed to
 * @param confirmBy the last day of the present term
 * @param escalated whether a term has passed without a word
 * @param earliest the first day that may be named as the one since when nothing is used
 * @param latest the last such day
 */
public record CessationTaskView(
        @JsonUnwrapped TaskSummary task,
        String subject,
        Recipient recipient,
        RequestNumber request,
        List<NamedField> fields,
        OffsetDateTime withdrawnAt,
        LocalDate confirmBy,
        boolean escalated,
        LocalDate earliest,
        LocalDate latest,
        @Nullable CessationBody draft)
        implements TaskView {

    public CessationTaskView {
        fields = List.copyOf(fields);
    }

    /** Whether the person has ticked that it is so; before that nothing is. */
    public boolean isTicked() {
        return draft != null && draft.outcome() == CessationOutcome.CONFIRM;
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome" -> new Place("outcome", null);
            case "stoppedOn" -> new Place("stoppedOn", null);
            case "reason" -> new Place("reason", null);
            default -> Place.NOWHERE;
        };
    }
}
