package org.dongthuan.correction;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A place of a record on which a request is open: a field, or one row of a repeating one.
 *
 * @param row none for a field that does not repeat
 */
public record OpenPlace(String field, @Nullable UUID row, RequestNumber number) {

    /** The request on that place, out of all. */
    public static Optional<RequestNumber> find(Collection<OpenPlace> open, String field, @Nullable String row) {
        return open.stream()
                .filter(place -> place.field().equals(field))
                .filter(place -> place.row() == null
                        ? row == null
                        : place.row().toString().equals(row))
                .map(OpenPlace::number)
                .findFirst();
    }
}
