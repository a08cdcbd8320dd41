package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A whole update with the story so far, for the people of the case; of several people each sees the own part.
 *
 * @param kind what sort of update it is, in words
 * @param withAgency who has it now, none once it is closed
 * @param awaitsAppointment what it waits for when nobody independent is left for its next step
 * @param ruling the written decision on it, none until it is decided
 * @param mayWithdraw whether the reader may withdraw it now
 */
public record UpdateView(
        RequestNumber number,
        UpdateStatus status,
        @Nullable String kind,
        String enteredBy,
        AgencyCode decidingAgency,
        @Nullable AgencyCode withAgency,
        @Nullable AwaitedAppointment awaitsAppointment,
        Order decision,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        boolean mayWithdraw,
        List<Item> items,
        List<EvidenceDocument> evidence,
        @Nullable DecisionLink ruling,
        List<StoryLine> story)
        implements Fingerprinted {

    /** As that of the summary. */
    @Override
    public String fingerprint() {
        return UpdateSummary.fingerprint(
                number, status, dueDate, items.stream().map(Item::status).toList());
    }

    /**
     * One change; the {@code …Text} members are the values in words, in the reader's language.
     *
     * @param operation what is done with a row: {@code ADD, CHANGE, END}; none for a value
     */
    public record Item(
            UUID itemId,
            RecordId record,
            String person,
            String field,
            String label,
            SubmitUpdate.Kind kind,
            @Nullable String operation,
            JsonNode seenValue,
            JsonNode wantedValue,
            String seenText,
            String wantedText,
            UpdateItemStatus status,
            @Nullable String decisionReason) {}
}
