package org.dongthuan.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The documents of a declaration; those who decide on it read them. */
@Component
class DeclarationProofs implements EvidenceReaders {

    private final DeclaredProofTable table;
    private final EvidenceDesk evidence;
    private final ReviewDesk review;

    DeclarationProofs(DeclaredProofTable table, EvidenceDesk evidence, ReviewDesk review) {
        this.table = table;
        this.evidence = evidence;
        this.review = review;
    }

    Map<String, List<UUID>> of(Declaration declaration) {
        return table.of(declaration.number());
    }

    /** Described, by kind. */
    Map<String, List<EvidenceDocument>> described(Declaration declaration) {
        Map<String, List<EvidenceDocument>> described = new LinkedHashMap<>();
        of(declaration).forEach((kind, ids) -> described.put(kind, evidence.describe(ids)));
        return described;
    }

    void add(Actor actor, Declaration declaration, String kind, UUID document) {
        if (!evidence.uploadedBy(document, actor.account()) || !evidence.attach(Set.of(document)))
            throw new Refusal.RuleViolated(
                    "declaration-invalid", List.of(Violation.of("file-" + kind, "update.evidence-unknown")));
        table.add(declaration.number(), kind, document);
    }

    void remove(Declaration declaration, String kind, UUID document) {
        table.remove(declaration.number(), kind, document);
    }

    /** Those of whoever declares; the scan of the order stays with the dossier. */
    void erase(Declaration declaration) {
        of(declaration).entrySet().stream()
                .filter(proofs -> !proofs.getKey().equals(Dossiers.ORDER))
                .flatMap(proofs -> proofs.getValue().stream())
                .distinct()
                .forEach(evidence::erase);
    }

    @Override
    public boolean mayRead(Actor actor, UUID document) {
        return table.naming(document).stream().anyMatch(naming -> isOfTheCase(actor, naming));
    }

    private boolean isOfTheCase(Actor actor, DeclaredProofTable.Naming naming) {
        RequestNumber part = naming.number().part(naming.round());
        return review.isOpened(part) && review.isOfTheCase(actor, part);
    }

    @Override
    public Set<UUID> records(UUID document) {
        return table.naming(document).stream()
                .map(naming -> naming.record().value())
                .collect(Collectors.toSet());
    }
}
