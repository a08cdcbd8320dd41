package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * The change of a decision as its reviewers see it.
 *
 * @param decision which one
 * @param issuer what its issuing body was called
 * @param proposedBy by name
 * @param standing how many rights to read end with a revocation
 * @param printed of a correction: what the paper says
 * @param corrected and what it should say
 * @param partOf whose part of a decision on several people that is; none for what all parts say
 * @param before of a replacement: what may be read under the old decision; none once nothing may
 * @param scope and what shall be left of it
 * @param each likewise of each of several people
 */
public record DecisionChangeInReview(
        UUID itemId,
        String label,
        ChangeKind change,
        UUID decision,
        String decisionNumber,
        LocalDate decisionDate,
        String issuer,
        String proposedBy,
        int standing,
        @Nullable String printed,
        @Nullable String corrected,
        @Nullable String partOf,
        @Nullable ReplacedScope before,
        @Nullable ReplacedScope scope,
        List<Left> each)
        implements ReviewItem {

    public DecisionChangeInReview {
        each = List.copyOf(each);
    }

    /** What is left of one of several people; none where nothing is. */
    public record Left(String name, @Nullable ReplacedScope scope) {}
}
