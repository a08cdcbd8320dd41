package org.dongthuan.protection;

import org.jspecify.annotations.Nullable;

/** What was done against a breach and that it does not happen again, as it is sent. */
public record ClosingBody(@Nullable String measures) {}
