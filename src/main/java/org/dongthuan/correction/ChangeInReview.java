package org.dongthuan.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One wanted change as its reviewers see it, with its three values: what the requester saw, what stands on the record
 * now, what is wanted.
 *
 * @param label the field's name in the reader's language; the {@code …Text} members are the values in words
 * @param question what a careful reader asks about the wanted value
 * @param row the same column by column, where it is about one row of a repeating field
 * @param changedMeanwhile the record no longer holds what the requester saw
 * @param sourceIsWrong the requester says that the other database is itself wrong
 * @param decision the decision that the requester names instead of enclosing it
 * @param evidenceKind which document proves the field, in words
 * @param enclosedBefore those of its documents that were enclosed with another request before
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RowDiff row,

        @Nullable String question,
        boolean changedMeanwhile,
        Route route,
        boolean sourceIsWrong,
        List<Outcome> outcomes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String redirectPlace,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NamedDecision decision,

        String evidenceKind,
        List<EvidenceDocument> evidence,
        List<EarlierEnclosure> enclosedBefore,
        List<String> earlier)
        implements ReviewItem {}
