package org.dongthuan.platform.keys;

import java.util.UUID;

/**
 * Whose values one data key locks: they are erased together.
 *
 * @param kind what the id names, in the word of the module that asks, e.g. {@code record}
 */
public record KeyOwner(String kind, UUID id) {}
