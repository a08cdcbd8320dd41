package org.dongthuan.review;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** The people of a case read what its requester brought later. */
@Component
class SuppliedDocuments implements EvidenceReaders {

    private final ReviewCaseTable cases;
    private final CaseRights rights;

    SuppliedDocuments(ReviewCaseTable cases, CaseRights rights) {
        this.cases = cases;
        this.rights = rights;
    }

    @Override
    public Set<UUID> records(UUID evidence) {
        return cases.broughtTo(evidence).stream()
                .flatMap(reviewCase -> reviewCase.subjects().stream())
                .map(subject -> subject.record().value())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return cases.broughtTo(evidence).stream().anyMatch(reviewCase -> rights.isOfTheCase(actor, reviewCase));
    }
}
