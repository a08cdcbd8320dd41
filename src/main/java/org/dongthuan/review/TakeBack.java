package org.dongthuan.review;

import org.jspecify.annotations.Nullable;

/** A leader takes a task back from whoever has it, as it is sent. */
public record TakeBack(@Nullable String reason) {}
