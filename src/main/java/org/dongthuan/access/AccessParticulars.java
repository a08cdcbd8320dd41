package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.grant.EarlierGrants.EarlierGrant;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers learn of a request to read beyond the people: who asks, for what, how much, how long.
 *
 * @param openFields those of the fields that the gates let through for somebody; nothing else can be granted
 * @param earlier what the requester was granted before, and how often he read under it
 */
public record AccessParticulars(
        String requester,
        String requesterAgency,
        String purpose,
        String legalBasis,
        String legalSource,
        List<AskedField> fields,
        List<String> openFields,
        List<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        List<EarlierGrant> earlier) {

    /** A field that was asked for. */
    public record AskedField(String field, String label, Field.Sensitivity sensitivity) {}
}
