package org.dongthuan.consent;

import org.dongthuan.review.RequestNumber;

/**
 * A person has withdrawn his consent. Heard in the same transaction: whatever rests on the consent ends with it, or it is
 * not withdrawn.
 *
 * @param consent its number
 */
public record ConsentWithdrawn(RequestNumber consent) {}
