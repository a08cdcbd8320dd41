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
import org.dongthuan.record.Registry;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of an update read the decision on it; of several whom it is about each reads the own part. */
@Component
class UpdateDecisionReaders implements DecisionReaders {

    private final UpdateItemTable items;
    private final ReviewDesk review;
    private final Registry registry;

    UpdateDecisionReaders(UpdateItemTable items, ReviewDesk review, Registry registry) {
        this.items = items;
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
        return items.records(List.of(request));
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        Map<String, UUID> own = ownParts(actor, requests);
        return review.numbersOfCases(actor, requests).stream()
                .filter(number -> !own.containsKey(number))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UUID> ownParts(Actor actor, Collection<String> requests) {
        Map<String, UUID> parts = new HashMap<>();
        registry.idOf(actor.account())
                .ifPresent(record ->
                        items.listsWith(record, requests).forEach(number -> parts.put(number, record.value())));
        return parts;
    }
}
