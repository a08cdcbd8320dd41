package org.dongthuan.protection;

import org.jspecify.annotations.Nullable;

/**
 * What is decided on a request to restrict processing, as it is sent.
 *
 * @param ground the code of the ground in law, where it is refused
 * @param answer why, in words to the person, where it is refused
 */
public record RestrictionWordBody(
        @Nullable RestrictionOutcome outcome,
        @Nullable String ground,
        @Nullable String answer) {}
