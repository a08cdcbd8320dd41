package org.dongthuan.consent;

import java.util.UUID;

/**
 * A person has withdrawn his consent. Heard in the same transaction: whatever rests on the consent ends with it, or it is
 * not withdrawn.
 */
public record ConsentWithdrawn(UUID consent) {}
