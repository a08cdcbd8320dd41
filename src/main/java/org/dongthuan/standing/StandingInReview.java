package org.dongthuan.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.review.ReviewItem;

/**
 * The one thing that the head decides on: what the post may read.
 *
 * @param post in words
 * @param label the same again, as reviews call what is decided
 * @param groups the fields, by the groups of the catalogue
 * @param department whether it reaches all records that the department decides on, or an agency's own staff only
 */
record StandingInReview(
        UUID itemId,
        String label,
        String post,
        List<StandingWords.Group> groups,
        List<String> purposes,
        LocalDate from,
        LocalDate to,
        boolean department)
        implements ReviewItem {

    StandingInReview {
        groups = List.copyOf(groups);
        purposes = List.copyOf(purposes);
    }
}
