package org.dongthuan.revision;

import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/**
 * What whoever proposes a change wrote.
 *
 * @param printed of a correction: what the paper says
 * @param corrected and what it should say
 * @param scope of a replacement: what it leaves, all of it said
 */
record ChangeWords(
        String reason,
        @Nullable String printed,
        @Nullable String corrected,
        @Nullable Narrowing scope) {}
