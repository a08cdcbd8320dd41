package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** A request to read somebody else's data; those of one deciding agency make a part that is decided together. */
record AccessRequest(
        RequestNumber number,
        String requester,
        AgencyCode recipientAgency,
        Door door,
        String purpose,
        String purposeText,
        String legalBasis,
        List<String> fields,
        Set<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        AccessStatus status,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime closedAt,
        List<AskedPerson> people) {

    AccessRequest {
        fields = List.copyOf(fields);
        formsOfUse = Set.copyOf(formsOfUse);
        people = List.copyOf(people);
    }

    /** The same request, about those people. */
    AccessRequest about(List<AskedPerson> others) {
        return new AccessRequest(
                number,
                requester,
                recipientAgency,
                door,
                purpose,
                purposeText,
                legalBasis,
                fields,
                formsOfUse,
                from,
                to,
                channel,
                status,
                submittedAt,
                closedAt,
                others);
    }

    /** The number of the part in which a person stands. */
    RequestNumber partOf(AskedPerson person) {
        return number.part(person.part());
    }

    /** Whether it is about the holder of that account, among others. */
    boolean concerns(String account) {
        return people.stream().anyMatch(person -> person.is(account));
    }

    /** The numbers of its parts, in their order. */
    List<RequestNumber> parts() {
        return people.stream()
                .map(AskedPerson::part)
                .distinct()
                .sorted()
                .map(number::part)
                .toList();
    }

    /** Those of one part. */
    List<AskedPerson> peopleOf(RequestNumber part) {
        return people.stream()
                .filter(person -> number.part(person.part()).equals(part))
                .toList();
    }

    Optional<AskedPerson> person(UUID record) {
        return people.stream()
                .filter(person -> person.record().value().equals(record))
                .findFirst();
    }
}
