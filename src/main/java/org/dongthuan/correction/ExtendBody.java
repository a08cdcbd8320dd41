package org.dongthuan.correction;

import org.jspecify.annotations.Nullable;

/** Why a correction takes longer, as it is sent. */
public record ExtendBody(@Nullable String reason) {}
