package org.dongthuan.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/** A page of a list as every list call answers it, also when it is empty. */
public record Listing<T>(
        List<T> items,
        int page,
        int size,

        @Schema(description = "How many there are, counted up to 10000; 10001 stands for more than 10000")
        long total) {

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * The page of a list whose other pages were not read.
     *
     * @param total counted to {@link Paging#ENOUGH}, or the sum of several such counts
     */
    public static <T> Listing<T> of(List<T> items, Paging paging, long total) {
        return new Listing<>(items, paging.page(), paging.size(), Math.min(total, Paging.ENOUGH));
    }

    /** The page of a list that is here as a whole. */
    public static <T> Listing<T> cut(List<T> all, Paging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.size(), all.size());
        return of(all.subList(from, to), paging, all.size());
    }

    /** Whether the total is a number; for a longer list it is only known to be larger than {@link Paging#COUNTED}. */
    public boolean counted() {
        return total <= Paging.COUNTED;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total || !counted() && items.size() == size;
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> mapping) {
        List<R> mapped = items.stream().<R>map(mapping).toList();
        return new Listing<>(mapped, page, size, total);
    }
}
