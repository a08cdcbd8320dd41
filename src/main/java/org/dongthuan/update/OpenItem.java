package org.dongthuan.update;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something on a record that an open update changes.
 *
 * @param row none for a field that does not repeat
 */
record OpenItem(String field, @Nullable UUID row, RequestNumber number) {

    /** The update that is open on that place; a row that is to come is in nobody's way. */
    static Optional<RequestNumber> find(Collection<OpenItem> open, String field, @Nullable UUID row) {
        return open.stream()
                .filter(item -> item.field().equals(field) && Objects.equals(item.row(), row))
                .map(OpenItem::number)
                .findFirst();
    }
}
