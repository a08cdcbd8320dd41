package org.dongthuan.review;

import org.jspecify.annotations.Nullable;

/**
 * A leader hands a task on, as it is sent.
 *
 * @param to the account of whoever is to have it
 */
public record HandOn(@Nullable String to, @Nullable String reason) {}
