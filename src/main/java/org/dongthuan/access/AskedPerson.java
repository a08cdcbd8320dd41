package org.dongthuan.access;

import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * One of those whom a request is about.
 *
 * @param part which part of the request the person's agency decides, counted from 1
 * @param subject the account of the record's holder
 * @param reason why it was refused
 * @param decision the written decision on the part
 */
record AskedPerson(
        RecordId record,
        int part,
        String subject,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        UUID consent,
        RequestNumber consentNumber,
        AccessStage stage,
        @Nullable String reason,
        @Nullable UUID decision) {}
