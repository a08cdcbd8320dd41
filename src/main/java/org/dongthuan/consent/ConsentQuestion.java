package org.dongthuan.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a data subject is asked to agree to: exact fields, one purpose, one recipient, a period (Law 91/2025/QH15 Art. 9).
 *
 * @param request the request for whose sake it is asked
 * @param subject the account of the record's holder
 * @param requester the account of whoever wants to read
 * @param recipientAgency the agency for which he reads, answerable for the data from then on
 * @param purpose a code of the catalogue
 * @param purposeText why, in the requester's words
 * @param legalBasis a code of the catalogue
 * @param from the first day of use
 * @param to the last day of use
 */
public record ConsentQuestion(
        RequestNumber request,
        RecordId record,
        String subject,
        String requester,
        AgencyCode recipientAgency,
        String purpose,
        String purposeText,
        String legalBasis,
        List<String> fields,
        Set<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel) {

    public ConsentQuestion {
        fields = List.copyOf(fields);
        formsOfUse = Set.copyOf(formsOfUse);
        if (fields.isEmpty() || formsOfUse.isEmpty()) throw new IllegalArgumentException("A consent to nothing");
        if (to.isBefore(from)) throw new IllegalArgumentException("A period that ends before it begins");
        if (subject.equals(requester)) throw new IllegalArgumentException("Nobody asks himself");
    }
}
