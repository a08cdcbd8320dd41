package org.dongthuan.record;

import org.jspecify.annotations.Nullable;

/**
 * A record as those see it who watch over secrets: whose it is, and in which regime; nothing of what it holds.
 *
 * @param level none while it is a record like any other
 */
public record WatchedRecord(Holder holder, @Nullable SecrecyLevel level) {}
