package org.dongthuan.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks each feature about its own requests, and no other, who may read the decisions on them. */
@Component
class Readership {

    private final ObjectProvider<DecisionReaders> features;

    Readership(ObjectProvider<DecisionReaders> features) {
        this.features = features;
    }

    Set<String> readable(Actor actor, Set<String> requests) {
        return features.orderedStream()
                .flatMap(feature -> feature.readable(actor, own(feature, requests)).stream())
                .collect(Collectors.toSet());
    }

    Map<String, UUID> ownParts(Actor actor, Set<String> requests) {
        Map<String, UUID> parts = new HashMap<>();
        features.orderedStream().forEach(feature -> parts.putAll(feature.ownParts(actor, own(feature, requests))));
        return parts;
    }

    Optional<UUID> about(Actor actor, String request) {
        return of(request)
                .flatMap(feature -> feature.about(actor, request).stream())
                .findFirst();
    }

    Set<UUID> records(String request) {
        return of(request).flatMap(feature -> feature.records(request).stream()).collect(Collectors.toSet());
    }

    Optional<String> page(String request) {
        return of(request).flatMap(feature -> feature.page(request).stream()).findFirst();
    }

    private Stream<DecisionReaders> of(String request) {
        return features.orderedStream().filter(feature -> request.startsWith(feature.prefix()));
    }

    private static List<String> own(DecisionReaders feature, Set<String> requests) {
        return requests.stream()
                .filter(request -> request.startsWith(feature.prefix()))
                .toList();
    }
}
