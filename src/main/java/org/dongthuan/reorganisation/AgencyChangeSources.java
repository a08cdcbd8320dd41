package org.dongthuan.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Relocations;
import org.dongthuan.reorganisation.AgencyChangeLineTable.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change rests on beside the agencies. */
@Component
class AgencyChangeSources {

    private final Relocations records;
    private final EvidenceDesk evidence;

    AgencyChangeSources(Relocations records, EvidenceDesk evidence) {
        this.records = records;
        this.evidence = evidence;
    }

    /** The records of these people; that one is elsewhere and that there is none is told alike. */
    List<Listed> listed(List<WantedAgencyChange.Person> people) {
        Map<AgencyCode, List<String>> accounts = new HashMap<>();
        people.forEach(person -> accounts.computeIfAbsent(person.agency(), agency -> new ArrayList<>())
                .add(person.account()));
        Map<AgencyCode, Map<String, RecordId>> there = new HashMap<>();
        accounts.forEach((agency, those) -> there.put(agency, records.at(agency, those)));
        Map<RecordId, Listed> listed = new HashMap<>();
        List<Violation> unknown = new ArrayList<>();
        for (WantedAgencyChange.Person person : people) {
            RecordId record = Objects.requireNonNull(there.get(person.agency())).get(person.account());
            if (record == null || listed.put(record, new Listed(record, person)) != null)
                unknown.add(Violation.of("people", "reorganisation.person-unknown", person.account()));
        }
        if (!unknown.isEmpty()) throw new RuleViolated("agency-change-invalid", unknown);
        return List.copyOf(listed.values());
    }

    void attach(Actor actor, @Nullable UUID scan) {
        if (scan == null) return;
        if (!evidence.uploadedBy(scan, actor.account()) || !evidence.attach(Set.of(scan)))
            throw new RuleViolated(
                    "agency-change-invalid", List.of(Violation.of("scan", "reorganisation.scan-unknown")));
    }
}
