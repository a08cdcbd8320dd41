package org.dongthuan.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list somebody asks for who goes through it by key: lines that arrive meanwhile move no page.
 *
 * @param after the cursor of the page, as it was typed; empty for the first
 * @param size as in {@link Paging}
 */
public record KeyPaging(String after, int size) {

    /** What the description of the calls says about the parameter. */
    public static final String DESCRIPTION = "Read the list by key: empty for the first page, then `next` of the page"
            + " before. The answer has no total, and lines that arrive meanwhile move none of its pages."
            + " Not together with `page`";

    static final String PARAMETER = "after";

    /** Refused where a page number is told too: the two ways through a list do not mix. */
    public static KeyPaging of(@Nullable String after, @Nullable Integer page, @Nullable Integer size) {
        if (page != null) throw Paging.malformed(PARAMETER, "malformed.after-page");
        return new KeyPaging(after == null ? "" : after, Paging.of(null, size).size());
    }

    /** One line more than the page has, to see whether there is another page. */
    public int limit() {
        return size + 1;
    }
}
