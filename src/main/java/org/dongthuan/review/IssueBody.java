package org.dongthuan.review;

import org.jspecify.annotations.Nullable;

/**
 * The word of the clerk as it is sent.
 *
 * @param number only where the numbers of the book come from outside
 */
public record IssueBody(@Nullable String number) {}
