package org.dongthuan.mandate;

import java.time.LocalDate;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.record.RecordId;

/**
 * What an agency records for somebody who can give no mandate.
 *
 * @param number the case by which it was decided
 * @param by the account of whoever decided, and his agency
 */
public record RecordMandate(
        String number,
        Cause cause,
        RecordId record,
        String principal,
        String mandatary,
        Set<MandateKind> kinds,
        LocalDate from,
        LocalDate to,
        String by,
        AgencyCode agency) {

    public RecordMandate {
        kinds = Set.copyOf(kinds);
    }
}
