package org.dongthuan.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a question about a reading as it is sent.
 *
 * @param text why it was read; the person reads it
 */
public record AnswerBody(@Nullable String text) {}
