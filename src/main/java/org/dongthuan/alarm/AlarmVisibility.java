package org.dongthuan.alarm;

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
 * Who may know of an alarm: auditors of all, approvers of those that their agency judges, or was told of; nobody of one
 * about himself.
 */
@Component
class AlarmVisibility {

    private final Agencies agencies;
    private final AlarmListTable told;
    private final AlarmTerms terms;

    AlarmVisibility(Agencies agencies, AlarmListTable told, AlarmTerms terms) {
        this.agencies = agencies;
        this.told = told;
        this.terms = terms;
    }

    boolean seesAny(Actor actor) {
        return seesAll(actor) || actor.holds(Role.APPROVER);
    }

    boolean seesAll(Actor actor) {
        return actor.holds(Role.AUDITOR);
    }

    /** The codes of the agencies for which the person decides, and of the closed ones whose duty they took over. */
    Set<String> agenciesOf(Actor actor) {
        return actor.roles().stream()
                .filter(held -> held.role() == Role.APPROVER)
                .map(HeldRole::agencyOrThrow)
                .flatMap(
                        agency -> Stream.concat(Stream.of(agency), agencies.closedInto(agency, terms.today()).stream()))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean sees(Actor actor, ReadingAlarm alarm) {
        if (alarm.isAbout(actor.account())) return false;
        if (seesAll(actor) || judges(actor, alarm)) return true;
        Set<String> own = agenciesOf(actor);
        return told.told(alarm).stream().anyMatch(own::contains);
    }

    /** Whether the person is of the agency that is asked. */
    boolean judges(Actor actor, ReadingAlarm alarm) {
        AgencyCode agency = alarm.agency();
        return agency != null
                && !alarm.isAbout(actor.account())
                && agenciesOf(actor).contains(agency.code());
    }
}
