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
 * @param subject the account of the record's holder, where there is one
 * @param question the number of the question asked at the door's gate; none where the door has no gate
 * @param reviewed whether the part has come as far as its reviewers
 * @param reason why it was refused
 * @param decision the written decision on the part
 */
record AskedPerson(
        RecordId record,
        int part,
        @Nullable String subject,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        @Nullable RequestNumber question,
        AccessStage stage,
        boolean reviewed,
        @Nullable String reason,
        @Nullable UUID decision) {

    boolean is(String account) {
        return account.equals(subject);
    }
}
