package org.dongthuan.certification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What a certifier has to judge: who of his people asks for what about whom, and why. No data of anybody.
 *
 * @param request the number of the request to be certified
 * @param certifyBy the last day; silence until then certifies nothing
 * @param overdue whether that day is over
 */
public record CertificationTaskView(
        @JsonUnwrapped TaskSummary task,
        RequestNumber request,
        String requester,
        String requesterAgency,
        Purpose purpose,
        LegalBasis legalBasis,
        List<AskedField> fields,
        List<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        List<Subject> subjects,
        LocalDate certifyBy,
        boolean overdue,
        @Nullable CertificationBody draft)
        implements TaskView {

    public CertificationTaskView {
        fields = List.copyOf(fields);
        formsOfUse = List.copyOf(formsOfUse);
        subjects = List.copyOf(subjects);
    }

    /** Why, by the catalogue and in the requester's words. */
    public record Purpose(String code, String label, String text) {}

    /** By which right, and the law it stands on. */
    public record LegalBasis(String code, String label, String legalSource) {}

    /** A field that is asked for. */
    public record AskedField(String field, String label, Field.Sensitivity sensitivity) {}

    /** Somebody whom the request is about, and where he works. */
    public record Subject(RecordId record, String name, String agency) {}

    /** Whether the person has ticked that word; before that none is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome" -> new Place("outcome", null);
            case "reason" -> new Place("reason", null);
            default -> Place.NOWHERE;
        };
    }
}
