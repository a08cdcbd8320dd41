package org.dongthuan.update;

import java.util.Collection;
import java.util.HashMap;
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
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of an update read the decision on it; of several whom it is about each reads the own part. */
@Component
class UpdateDecisionReaders implements DecisionReaders {

    private final UpdateTable updates;
    private final ReviewDesk review;
    private final Registry registry;

    UpdateDecisionReaders(UpdateTable updates, ReviewDesk review, Registry registry) {
        this.updates = updates;
        this.review = review;
        this.registry = registry;
    }

    @Override
    public String prefix() {
        return NewUpdates.PREFIX + "-";
    }

    @Override
    public Optional<String> page(String request) {
        return Optional.of("/record-updates/" + request);
    }

    @Override
    public Set<UUID> records(String request) {
        return updates.all(List.of(request)).stream()
                .flatMap(update -> update.records().stream())
                .map(RecordId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        Map<String, UUID> own = ownParts(actor, requests);
        return review
                .casesOf(
                        actor,
                        requests.stream()
                                .filter(RequestNumber::isOne)
                                .map(RequestNumber::new)
                                .toList())
                .stream()
                .map(RequestNumber::text)
                .filter(number -> !own.containsKey(number))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UUID> ownParts(Actor actor, Collection<String> requests) {
        Map<String, UUID> parts = new HashMap<>();
        registry.idOf(actor.account())
                .ifPresent(record -> updates.all(requests).stream()
                        .filter(update -> update.isList() && update.records().contains(record))
                        .forEach(update -> parts.put(update.number().text(), record.value())));
        return parts;
    }
}
