package org.dongthuan.representation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The people of a case read the paper that proves it; those whom it concerns are none of them here. */
@Component
class RepresentationEvidence implements EvidenceReaders {

    private final RepresentationTable table;
    private final RepresentationRights rights;

    RepresentationEvidence(RepresentationTable table, RepresentationRights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public Set<UUID> records(UUID evidence) {
        return naming(evidence).stream().map(one -> one.record().value()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return naming(evidence).stream().anyMatch(one -> rights.sees(actor, one));
    }

    private List<Representation> naming(UUID evidence) {
        return table.all(
                table.withEvidence(evidence).stream().map(RequestNumber::text).toList());
    }
}
