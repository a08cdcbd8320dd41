package org.dongthuan.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who certifies: the leaders of the personnel department that works for the managing agency of the place for which
 * somebody asks; with nobody independent left there, those of the body above it.
 */
@Component
class Certifiers {

    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    Certifiers(People people, Agencies agencies, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** As the agency that decides on the requester's own record: nobody is certified by those whom he leads. */
    AgencyCode agencyOf(CertificationQuestion question) {
        return agencies.decidingAgency(
                managing(question.recipientAgency()), people.ledBy(question.requester()), today());
    }

    /** The role that is asked; none when nobody independent holds it. */
    Optional<HeldRole> whoCertifies(Certification certification) {
        LocalDate today = today();
        AgencyCode first = agencies.inForce(certification.agency(), today);
        return at(first, certification)
                .or(() -> agencies.bodyAbove(first, today).flatMap(above -> at(above, certification)));
    }

    private Optional<HeldRole> at(AgencyCode agency, Certification certification) {
        var role = new HeldRole(Role.APPROVER, agency);
        return independent(role, certification).isEmpty() ? Optional.empty() : Optional.of(role);
    }

    /** Those who were asked and may say the word. */
    List<String> mayCertify(Certification certification) {
        HeldRole asked = certification.asked();
        return asked == null ? List.of() : independent(asked, certification);
    }

    private List<String> independent(HeldRole role, Certification certification) {
        Set<String> concerned = excluded(certification);
        return people.holders(role.role(), role.agencyOrThrow()).stream()
                .filter(holder -> !concerned.contains(holder))
                .toList();
    }

    /** Whom it concerns, and whoever stands in today for one of them: they say no word. */
    Set<String> excluded(Certification certification) {
        return people.withStandIns(certification.question().concerned().toList());
    }

    /** Whether one of these roles was asked, at the agency itself or where its duty went. */
    boolean isAsked(Set<HeldRole> roles, Certification certification) {
        HeldRole asked = certification.asked();
        return asked != null && people.groupsOf(roles).contains(asked.group());
    }

    /** The agency whose people may say the word today. */
    AgencyCode agencyToday(Certification certification) {
        return agencies.inForce(certification.agencyAsked(), today());
    }

    /** The managing agency of the place, which is that itself or stands above it. */
    private AgencyCode managing(AgencyCode place) {
        Agency agency = agencies.get(agencies.inForce(place, today()));
        AgencyCode parent = agency.parent();
        return agency.managing() || parent == null ? agency.code() : managing(parent);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
