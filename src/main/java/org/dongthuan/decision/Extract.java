package org.dongthuan.decision;

import java.util.UUID;
import org.dongthuan.agency.AgencyCode;

/**
 * A copy of one person's part of a decision, which never changes.
 *
 * @param record whose part
 * @param series the body in whose book of copies it stands
 * @param number as it is quoted, e.g. {@code 05/TrS-SNV}
 */
record Extract(
        UUID decision,
        UUID record,
        AgencyCode series,
        int year,
        int sequence,
        String number,
        String verificationCode) {}
