package org.dongthuan.review;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of a task.
 *
 * @param advice what the verifier recommended in this round
 */
public record TaskLine(RequestLine request, @Nullable StepOutcome advice) {}
