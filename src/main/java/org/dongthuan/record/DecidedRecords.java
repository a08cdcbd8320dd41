package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.record.IncompleteTable.HeldRecord;
import org.springframework.stereotype.Component;

/** On which records an agency decides today: those of the agencies that it works for, and leaders' as the rules say. */
@Component
class DecidedRecords {

    private static final Set<Role> DECIDING = Set.of(Role.VERIFIER, Role.APPROVER);

    private final Agencies agencies;
    private final People people;
    private final IncompleteTable records;
    private final Clock clock;

    DecidedRecords(Agencies agencies, People people, IncompleteTable records, Clock clock) {
        this.agencies = agencies;
        this.people = people;
        this.records = records;
        this.clock = clock;
    }

    /** The agencies at which the person verifies or decides, in a stable order. */
    List<AgencyCode> agenciesOf(Actor actor) {
        return actor.roles().stream()
                .filter(held -> DECIDING.contains(held.role()))
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .map(agency -> agencies.inForce(agency, today()))
                .distinct()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** The leaders are few: of each of them it is worked out who decides on him. */
    Scope of(AgencyCode deciding) {
        LocalDate today = today();
        List<AgencyCode> managing = agencies.decidedBy(deciding, today);
        Set<AgencyCode> led = new HashSet<>(managing);
        led.add(deciding);
        led.addAll(agencies.below(deciding, today));
        Map<String, Set<AgencyCode>> leaders = people.leaders(led, today);
        List<String> leftOut = new ArrayList<>();
        List<RecordId> besides = new ArrayList<>();
        for (HeldRecord held : records.of(leaders.keySet(), today)) {
            Set<AgencyCode> ledByHolder = leaders.getOrDefault(held.account(), Set.of());
            boolean belongs =
                    agencies.decidingAgency(held.managing(), ledByHolder, today).equals(deciding);
            boolean listed = managing.contains(held.managing());
            if (listed && !belongs) leftOut.add(held.account());
            if (belongs && !listed) besides.add(held.record());
        }
        return new Scope(managing, leftOut, besides);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Which records.
     *
     * @param agencies the managing agencies whose records they are
     * @param leftOut the accounts of leaders on whom somebody else decides
     * @param besides records of other leaders, whoever manages them
     */
    record Scope(List<AgencyCode> agencies, List<String> leftOut, List<RecordId> besides) {}
}
