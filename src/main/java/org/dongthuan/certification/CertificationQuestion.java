package org.dongthuan.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What lies within somebody's function or not: one question for a whole request, whoever it is about.
 *
 * @param request the number of the request that it is asked for
 * @param recipientAgency the agency for which the requester asks
 */
public record CertificationQuestion(
        RequestNumber request,
        String requester,
        AgencyCode recipientAgency,
        List<CaseSubject> subjects,
        String purpose,
        String purposeText,
        String legalBasis,
        List<String> fields,
        Set<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel) {

    public CertificationQuestion {
        subjects = List.copyOf(subjects);
        fields = List.copyOf(fields);
        formsOfUse = Set.copyOf(formsOfUse);
        if (subjects.isEmpty()) throw new IllegalArgumentException("A request about nobody");
    }

    /** Who asks and whom it is about: none of them certifies. */
    Stream<String> concerned() {
        return Stream.concat(
                Stream.of(requester), subjects.stream().flatMap(subject -> Stream.ofNullable(subject.account())));
    }

    boolean isAbout(String account) {
        return subjects.stream().anyMatch(subject -> account.equals(subject.account()));
    }
}
