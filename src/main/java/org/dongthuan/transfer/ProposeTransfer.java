package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer proposes to let a record go to another managing agency.
 *
 * @param subject whose: the staff number, or the id of the record
 * @param receivingAgency the code of the managing agency that gets it
 * @param usingAgency the code, or the name, of the agency below it where the person works
 * @param date from when
 * @param decision by which the person goes there
 * @param evidenceIds scans of the decision, uploaded by the same officer
 */
public record ProposeTransfer(
        @Nullable String subject,
        @Nullable String receivingAgency,
        @Nullable String usingAgency,
        @Nullable LocalDate date,
        @Nullable Decision decision,
        @Nullable List<UUID> evidenceIds) {

    /** The decision as it is quoted. */
    public record Decision(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer) {}
}
