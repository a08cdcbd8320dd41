package org.dongthuan.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Whoever reads a decision reads what revokes or corrects it; of several people each reads the own part. */
@Component
class ChangeDecisionReaders implements DecisionReaders {

    private final DecisionChangeTable changes;
    private final ChangeSight sight;
    private final Registry registry;

    ChangeDecisionReaders(DecisionChangeTable changes, ChangeSight sight, Registry registry) {
        this.changes = changes;
        this.sight = sight;
        this.registry = registry;
    }

    @Override
    public String prefix() {
        return DecisionChange.PREFIX + "-";
    }

    @Override
    public Optional<String> page(String request) {
        return Optional.of("/decision-changes/" + request);
    }

    @Override
    public Set<UUID> records(String request) {
        return changes.all(List.of(request)).stream()
                .flatMap(change -> change.touched().stream())
                .map(RecordId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Set.of();
        return sight.of(actor, changes.all(requests)).entrySet().stream()
                .filter(entry -> entry.getValue() != ChangeSight.Seen.OWN_PART)
                .map(entry -> entry.getKey().text())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UUID> ownParts(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Map.of();
        return registry.idOf(actor.account())
                .map(own -> sight.ownParts(actor, changes.all(requests)).stream()
                        .collect(Collectors.toMap(number -> number.text(), number -> own.value())))
                .orElse(Map.of());
    }
}
