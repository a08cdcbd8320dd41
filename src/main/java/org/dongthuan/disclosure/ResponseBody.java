package org.dongthuan.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of the answer, as it is sent.
 *
 * @param text why it is not enough; nobody has to say
 */
public record ResponseBody(
        @Nullable ResponseOutcome outcome, @Nullable String text) {}
