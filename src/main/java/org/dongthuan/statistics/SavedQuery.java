package org.dongthuan.statistics;

import java.util.UUID;

/**
 * A question that its owner will ask again.
 *
 * @param question as it stands in an address, behind the question mark
 */
public record SavedQuery(UUID id, String name, String question) {}
