package org.dongthuan.correction;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.correction.ItemRoute.Proof;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.OwnPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a wanted change has to prove itself by: the route says of what sort, the catalogue which document. */
@Component
class WishProof {

    private static final int MOST_EVIDENCE = 20;

    private final EvidenceDesk evidence;
    private final OwnPapers papers;
    private final DecisionParts parts;
    private final ValueRules values;

    WishProof(EvidenceDesk evidence, OwnPapers papers, DecisionParts parts, ValueRules values) {
        this.evidence = evidence;
        this.papers = papers;
        this.parts = parts;
        this.values = values;
    }

    void check(Actor actor, Wish wish, Proof proof, List<Violation> violations) {
        NamedDecision decision = wish.decision();
        boolean named = decision != null && proof == Proof.DOCUMENT_OR_DECISION;
        if (decision != null && !named) {
            violations.add(Violation.of(wish.path() + "decision", "correction.decision-elsewhere"));
        } else if (decision != null) {
            checkPart(wish.path() + "decision.number", parts.number(), decision.number(), violations);
            checkPart(wish.path() + "decision.date", parts.date(), decision.date(), violations);
            checkPart(wish.path() + "decision.issuer", parts.issuer(), decision.issuer(), violations);
        }
        checkDocuments(actor, wish, proof, named, violations);
    }

    /**
     * Has the documents of a request kept.
     *
     * @throws Refusal.RuleViolated {@code correction-invalid} (422) when one was removed since it was looked at
     */
    void keep(List<CheckedWish> wishes) {
        List<Violation> violations = IntStream.range(0, wishes.size())
                .filter(i -> !evidence.attach(Set.copyOf(wishes.get(i).documents())))
                .mapToObj(i -> Violation.of("items[" + i + "].evidenceIds", "correction.evidence-unknown"))
                .toList();
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("correction-invalid", violations);
    }

    List<UUID> documents(Wish wish) {
        List<UUID> documents = new ArrayList<>(wish.evidence());
        wish.wantedFile().filter(file -> !documents.contains(file)).ifPresent(documents::add);
        return documents;
    }

    private void checkDocuments(Actor actor, Wish wish, Proof proof, boolean named, List<Violation> violations) {
        String path = wish.path() + "evidenceIds";
        List<UUID> documents = documents(wish);
        if (documents.size() > MOST_EVIDENCE) {
            violations.add(Violation.of(path, "correction.evidence-many", MOST_EVIDENCE));
        } else if (!papers.mayUse(actor.account(), documents)) {
            violations.add(Violation.of(path, "correction.evidence-unknown"));
        } else if (documents.isEmpty()
                && !named
                && proof != Proof.NOTHING
                && wish.field().needsEvidence()) {
            violations.add(Violation.of(path, "correction.evidence-missing." + proof));
        }
    }

    private void checkPart(String path, Field part, @Nullable String typed, List<Violation> violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of(path, "value.required", part.labelVi(), part.labelEn()));
        } else {
            violations.addAll(values.violations(path, part, TextNode.valueOf(typed)));
        }
    }
}
