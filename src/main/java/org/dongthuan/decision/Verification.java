package org.dongthuan.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.decision.VerifiedPaper.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells anybody whether a paper is genuine, and nothing about the person it concerns. */
@Component
public class Verification {

    private final WrittenDecisionTable decisions;
    private final ExtractTable extracts;
    private final ReceiptTable receipts;
    private final LetterTable letters;
    private final DecisionRelations relations;
    private final Clock clock;

    Verification(
            WrittenDecisionTable decisions,
            ExtractTable extracts,
            ReceiptTable receipts,
            LetterTable letters,
            DecisionRelations relations,
            Clock clock) {
        this.decisions = decisions;
        this.extracts = extracts;
        this.receipts = receipts;
        this.letters = letters;
        this.relations = relations;
        this.clock = clock;
    }

    /** The code that was meant by what somebody typed; empty where there is no letter and no digit in it. */
    public static String code(String typed) {
        return VerificationCodes.normalised(typed);
    }

    /** What is behind the code of a decision, of an extract or of a letter, or behind the hash of a receipt's content or paper. */
    public Optional<VerifiedPaper> verify(String typed) {
        String code = VerificationCodes.normalised(typed);
        if (VerificationCodes.hasForm(code))
            return decisions
                    .verified(code)
                    .map(this::decision)
                    .or(() -> extracts.verified(code).map(this::extract))
                    .or(() -> letters.verified(code));
        if (code.matches("[0-9a-f]{64}"))
            return receipts.verified(code)
                    .map(at -> VerifiedPaper.receipt(LocalDate.ofInstant(at.toInstant(), clock.getZone())));
        return Optional.empty();
    }

    private VerifiedPaper extract(Extract extract) {
        WrittenDecision decision = decisions.find(extract.decision()).orElseThrow();
        return VerifiedPaper.extract(
                extract.number(),
                decision.number(),
                decision.date(),
                decisions.issuerName(decision.id()),
                changes(decision),
                shown(relations.publicChangesOf(extract)),
                relations.endedGround(decision.id()).orElse(null));
    }

    private VerifiedPaper decision(WrittenDecision decision) {
        return VerifiedPaper.decision(
                decision.number(),
                decision.date(),
                decisions.issuerName(decision.id()),
                changes(decision),
                shown(relations.publicChangesOf(decision.id())),
                relations.endedGround(decision.id()).orElse(null));
    }

    private @Nullable Change changes(WrittenDecision decision) {
        return relations.publicChangedBy(decision.id()).map(Change::of).orElse(null);
    }

    private static List<Change> shown(List<RelatedDecision> related) {
        return related.stream().map(Change::of).toList();
    }
}
