package org.dongthuan.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * One of the people who are through the gate, as reviewers see them.
 *
 * @param itemId the record
 * @param label the person's name
 * @param consent the number of the question that was asked; none where the door asks nobody
 * @param answer e.g. {@code GIVEN} or {@code PARTLY_GIVEN}; {@code WITHDRAWN} when it was taken back since
 * @param agreed the names of the fields let through; none where the door asks nobody
 * @param until the last day let through
 * @param stands whether it can still be approved
 */
public record AccessItem(
        UUID itemId,
        String label,
        String agency,
        @Nullable RequestNumber consent,
        @Nullable String answer,
        List<String> agreed,
        @Nullable LocalDate until,
        @JsonIgnore boolean stands)
        implements ReviewItem {}
