package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may know of a breach: auditors of all, officers and approvers of those of their agencies, whoever reported it of
 * that; nobody of one about himself.
 */
@Component
class BreachVisibility {

    private final Agencies agencies;
    private final Clock clock;

    BreachVisibility(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    boolean seesAll(Actor actor) {
        return actor.holds(Role.AUDITOR);
    }

    /** The codes of the agencies for which the person watches, and of the closed ones whose duty they took over. */
    Set<String> agenciesOf(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return actor.readingRoles().stream()
                .filter(held -> held.role() == Role.DATA_PROTECTION_OFFICER || held.role() == Role.APPROVER)
                .map(HeldRole::agencyOrThrow)
                .flatMap(agency -> Stream.concat(Stream.of(agency), agencies.closedInto(agency, today).stream()))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean sees(Actor actor, Breach breach) {
        if (breach.keepsOut(actor.account())) return false;
        return breach.origin().reportedBy().equals(actor.account()) || seesWhole(actor, breach);
    }

    /** What the officer said of it, too. */
    boolean seesWhole(Actor actor, Breach breach) {
        if (breach.keepsOut(actor.account())) return false;
        if (seesAll(actor)) return true;
        Set<String> own = agenciesOf(actor);
        return Stream.of(breach.origin().agency(), breach.origin().ledBy(), breach.asked(), breach.escalatedTo())
                .anyMatch(agency -> agency != null && own.contains(agency.code()));
    }
}
