package org.dongthuan.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.review.RequestNumber;

/**
 * A new record in a list.
 *
 * @param person whose it will be, by name
 * @param own whether that is the reader
 */
public record DeclarationLine(
        RequestNumber number,
        DeclarationStatus status,
        String person,
        boolean own,
        OffsetDateTime createdAt,
        LocalDate dueDate,
        boolean late) {}
