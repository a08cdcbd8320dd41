package org.dongthuan.oversight;

import org.dongthuan.platform.web.KeyListing;
import org.jspecify.annotations.Nullable;

/**
 * A grant with a page of what was read under it, the newest first.
 *
 * @param subject whose record it is, for those alone who know it as people of the agency that gave it, or as its recipient
 */
public record ReadGrant(GrantLine grant, @Nullable String subject, KeyListing<GrantReading> readings) {}
