package org.dongthuan.record;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody by name and place of work, enough to tell people of the same name apart, and nothing more.
 *
 * @param account the holder's account, where there is one
 * @param usingAgency where the person works today; handed on to the successor where the agency was closed
 */
public record NamedHolder(RecordId record, @Nullable String account, String name, AgencyCode usingAgency) {}
