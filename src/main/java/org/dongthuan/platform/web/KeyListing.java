package org.dongthuan.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list that is read by key, also when it is empty. */
public record KeyListing<T>(
        List<T> items,

        @Schema(description = "What to send as `after` for the next page; null when this is the last", nullable = true)
        @Nullable
        String next) {

    public KeyListing {
        items = List.copyOf(items);
    }

    /**
     * The page of which up to {@link KeyPaging#limit()} lines were read.
     *
     * @param cursor tells the place of a line
     */
    public static <T> KeyListing<T> of(List<T> found, KeyPaging paging, Function<T, String> cursor) {
        if (found.size() <= paging.size()) return new KeyListing<>(found, null);
        List<T> items = found.subList(0, paging.size());
        return new KeyListing<>(items, cursor.apply(items.get(items.size() - 1)));
    }

    /** The same page, put into other words as a whole. */
    public <R> KeyListing<R> map(Function<List<T>, List<R>> mapping) {
        return new KeyListing<>(mapping.apply(items), next);
    }
}
