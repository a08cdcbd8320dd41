package org.dongthuan.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer takes away from a request to read data: a member that is there replaces what was asked, one that is
 * not leaves it. It only ever narrows; the feature that owns the request sees to that.
 *
 * @param to the last day
 */
public record Narrowing(
        @Nullable List<String> fields,
        @Nullable List<String> formsOfUse,
        @Nullable LocalDate to) {

    /** As it was asked. */
    public static final Narrowing NONE = new Narrowing(null, null, null);

    public Narrowing {
        fields = fields == null ? null : List.copyOf(fields);
        formsOfUse = formsOfUse == null ? null : List.copyOf(formsOfUse);
    }
}
