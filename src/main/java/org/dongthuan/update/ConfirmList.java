package org.dongthuan.update;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list without problems is sent, with the scan of the decision that orders it. */
public record ConfirmList(@Nullable List<UUID> evidenceIds) {}
