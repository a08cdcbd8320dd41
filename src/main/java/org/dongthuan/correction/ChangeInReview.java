package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One wanted change as its reviewers see it, with its three values: what the requester saw, what stands on the record
 * now, what is wanted.
 *
 * @param label the field's name in the reader's language; the {@code …Text} members are the values in words
 * @param question what a careful reader asks about the wanted value
 * @param changedMeanwhile the record no longer holds what the requester saw
 * @param evidenceKind which document proves the field, in words
 * @param earlier earlier corrections of this field, in words
 */
public record ChangeInReview(
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
        @Nullable String question,
        boolean changedMeanwhile,
        String evidenceKind,
        List<EvidenceDocument> evidence,
        List<String> earlier)
        implements ReviewItem {}
