package org.dongthuan.update;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of an update read its documents; of one about several people only those of the agency. */
@Component
class UpdateEvidence implements EvidenceReaders {

    private final UpdateTable updates;
    private final UpdateItemTable items;
    private final ReviewDesk review;
    private final Registry registry;

    UpdateEvidence(UpdateTable updates, UpdateItemTable items, ReviewDesk review, Registry registry) {
        this.updates = updates;
        this.items = items;
        this.review = review;
        this.registry = registry;
    }

    @Override
    public Set<UUID> records(UUID evidence) {
        return items.records(naming(evidence));
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        List<String> naming = naming(evidence);
        Set<String> ownParts = registry.idOf(actor.account())
                .map(record -> items.listsWith(record, naming))
                .orElseGet(Set::of);
        return naming.stream()
                .anyMatch(number -> !ownParts.contains(number) && review.isOfTheCase(actor, new RequestNumber(number)));
    }

    private List<String> naming(UUID evidence) {
        return updates.withEvidence(evidence).stream().map(RequestNumber::text).toList();
    }
}
