package org.dongthuan.update;

import java.util.List;
import java.util.UUID;
import org.dongthuan.review.ReviewItem;

/** A list as its reviewers see it: they decide on it as a whole, as the decision that orders it does. */
public record ListInReview(UUID itemId, String label, List<OfPerson> people) implements ReviewItem {

    public ListInReview {
        people = List.copyOf(people);
    }

    /** What changes for one of them. */
    public record OfPerson(String person, String staffNumber, List<Change> changes) {

        public OfPerson {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One change in words.
     *
     * @param changedMeanwhile the record no longer holds what was seen when the list was sent: nothing will be recorded
     */
    public record Change(String field, String label, String before, String after, boolean changedMeanwhile) {}
}
