package org.dongthuan.update;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.review.RequestNumber;

/** What an agency changed of the reader's own record: which fields, by which decision; the values stand on the record. */
public record OwnRecordChange(
        RequestNumber number, OffsetDateTime at, String orderNumber, LocalDate orderDate, List<ChangedField> fields) {

    /** A field with its name in the reader's language. */
    public record ChangedField(String field, String label) {}
}
