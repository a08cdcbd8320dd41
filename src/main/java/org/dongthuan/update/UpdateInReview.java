package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One change as its reviewers see it.
 *
 * @param operation what is done with a row: {@code ADD, CHANGE, END}; none for a value
 * @param changedMeanwhile the record no longer holds what was seen when it was entered
 */
public record UpdateInReview(
        UUID itemId,
        String field,
        String label,
        SubmitUpdate.Kind kind,
        @Nullable String operation,
        JsonNode seenValue,
        JsonNode currentValue,
        JsonNode wantedValue,
        String seenText,
        String currentText,
        String wantedText,
        boolean changedMeanwhile,
        String evidenceKind)
        implements ReviewItem {}
