package org.dongthuan.update;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** For which agency a personnel officer brings new records, and to whom they may belong. */
@Component
public class PersonnelOffices {

    private final Agencies agencies;
    private final People people;
    private final Registry registry;
    private final Clock clock;

    PersonnelOffices(Agencies agencies, People people, Registry registry, Clock clock) {
        this.agencies = agencies;
        this.people = people;
        this.registry = registry;
        this.clock = clock;
    }

    /** Why a record cannot belong to an account. */
    public enum Bar {
        /** It is that of the officer himself. */
        OWN,
        /** Nobody who works there has it: the same for whoever works elsewhere, so that nobody asks who has an account. */
        ELSEWHERE,
        HAS_RECORD,
        /** Others decide on whoever leads that office. */
        LEADER
    }

    /**
     * On whose strength somebody brings records: his own agency if it decides on records, or else another one where he is
     * an officer.
     *
     * @throws Refusal.NotPermitted {@code not-permitted} for whoever is no officer of such an agency
     */
    public AgencyCode bringsFor(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<AgencyCode> deciding = actor.roles().stream()
                .filter(held -> held.role() == Role.VERIFIER)
                .map(HeldRole::agencyOrThrow)
                .filter(agency -> !agencies.decidedBy(agency, today).isEmpty())
                .sorted(Comparator.comparing(AgencyCode::code))
                .toList();
        return deciding.stream()
                .filter(agency -> agency.equals(actor.agency()))
                .findFirst()
                .or(() -> deciding.stream().findFirst())
                .orElseThrow(() -> new Refusal.NotPermitted("not-permitted"));
    }

    /**
     * Why the record cannot belong to that account: nobody gets his own, another one, or one of an office where he does not
     * work.
     *
     * @param officer whoever brings it
     * @param office the agency on whose strength he does
     */
    public Optional<Bar> bar(
            String account, String officer, AgencyCode managing, AgencyCode using, AgencyCode office, LocalDate day) {
        if (account.equals(officer)) return Optional.of(Bar.OWN);
        boolean works = people.actor(account)
                .map(Actor::agencyCode)
                .filter(using.code()::equals)
                .isPresent();
        if (!works) return Optional.of(Bar.ELSEWHERE);
        if (registry.idOf(account).isPresent()) return Optional.of(Bar.HAS_RECORD);
        boolean decides =
                agencies.decidingAgency(managing, people.ledBy(account), day).equals(office);
        return decides ? Optional.empty() : Optional.of(Bar.LEADER);
    }
}
