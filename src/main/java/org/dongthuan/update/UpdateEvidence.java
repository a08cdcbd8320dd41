package org.dongthuan.update;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of an update read its documents; of one about several people only those of the agency. */
@Component
class UpdateEvidence implements EvidenceReaders {

    private final UpdateTable updates;
    private final ReviewDesk review;
    private final Registry registry;

    UpdateEvidence(UpdateTable updates, ReviewDesk review, Registry registry) {
        this.updates = updates;
        this.review = review;
        this.registry = registry;
    }

    @Override
    public Set<UUID> records(UUID evidence) {
        return naming(evidence).stream()
                .flatMap(update -> update.records().stream())
                .map(RecordId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return naming(evidence).stream()
                .anyMatch(update -> review.isOfTheCase(actor, update.number()) && !isOneOfSeveral(actor, update));
    }

    private boolean isOneOfSeveral(Actor actor, RecordUpdate update) {
        return update.isList()
                && registry.idOf(actor.account())
                        .filter(update.records()::contains)
                        .isPresent();
    }

    private List<RecordUpdate> naming(UUID evidence) {
        return updates.all(
                updates.withEvidence(evidence).stream().map(RequestNumber::text).toList());
    }
}
