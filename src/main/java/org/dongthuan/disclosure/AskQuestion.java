package org.dongthuan.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A question about a reading as it is sent.
 *
 * @param text what the person wants to have explained
 */
public record AskQuestion(@Nullable String text) {}
