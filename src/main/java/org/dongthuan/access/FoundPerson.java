package org.dongthuan.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was found: enough to tell people of the same name apart, and nothing more.
 *
 * @param staffNumber of the own staff only, where a standing decision opens it
 */
public record FoundPerson(
        RecordId id,
        String name,
        AgencyCode usingAgency,
        String agencyName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String staffNumber) {

    FoundPerson(RecordId id, String name, AgencyCode usingAgency, String agencyName) {
        this(id, name, usingAgency, agencyName, null);
    }
}
