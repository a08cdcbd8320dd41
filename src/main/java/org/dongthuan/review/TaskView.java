package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A task and what is to be decided in it: the requested fields, whom they concern and the evidence; nothing else of the
 * record.
 *
 * @param reason why the requester asks
 * @param draft what the reader has already saved for this task
 */
public record TaskView(
        @JsonUnwrapped TaskSummary task,
        String subject,
        String subjectAgency,
        @Nullable String reason,
        List<Item> items,
        List<StoryLine> story,
        @Nullable DecisionBody draft) {

    /**
     * One item with its three values: what the requester saw, what stands on the record now, what is wanted.
     *
     * @param label the field's name in the reader's language; the {@code …Text} members are the values in words
     * @param changedMeanwhile the record no longer holds what the requester saw
     * @param evidenceKind which document proves the field, in words
     * @param earlier earlier corrections of this field, in words
     */
    public record Item(
            UUID itemId,
            String field,
            String label,
            String kind,
            JsonNode seenValue,
            JsonNode currentValue,
            JsonNode wantedValue,
            String seenText,
            String currentText,
            String wantedText,
            boolean changedMeanwhile,
            String evidenceKind,
            List<EvidenceDocument> evidence,
            List<String> earlier,
            @Nullable Recommendation recommendation) {}

    /** The verifier's word, for the approver. */
    public record Recommendation(Outcome outcome, @Nullable String reason, String person) {}
}
