package org.dongthuan.access;

import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;

/** Somebody who was found by name: enough to tell people of the same name apart, and nothing more. */
public record FoundPerson(RecordId id, String name, AgencyCode usingAgency, String agencyName) {}
