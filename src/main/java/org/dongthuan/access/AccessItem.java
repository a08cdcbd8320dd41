package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One of the people who agreed, as reviewers see them.
 *
 * @param itemId the record
 * @param label the person's name
 * @param answer {@code GIVEN} or {@code PARTLY_GIVEN}; {@code WITHDRAWN} when it was taken back since
 * @param agreed the names of the fields agreed to
 * @param until the last day agreed to
 */
public record AccessItem(
        UUID itemId,
        String label,
        String agency,
        RequestNumber consent,
        ConsentStatus answer,
        List<String> agreed,
        @Nullable LocalDate until)
        implements ReviewItem {

    /** Whether it can still be approved. */
    public boolean stands() {
        return answer.stands();
    }
}
