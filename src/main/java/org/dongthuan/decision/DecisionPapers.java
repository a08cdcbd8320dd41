package org.dongthuan.decision;

import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.Drafting.Draft;
import org.springframework.stereotype.Component;

/** Makes the papers of decisions, drafts and final ones. */
@Component
class DecisionPapers {

    private final Drafting drafting;
    private final VerificationCodes codes;
    private final PaperPress press;
    private final DocumentTable documents;
    private final Extracts extracts;

    DecisionPapers(
            Drafting drafting, VerificationCodes codes, PaperPress press, DocumentTable documents, Extracts extracts) {
        this.drafting = drafting;
        this.codes = codes;
        this.press = press;
        this.documents = documents;
        this.extracts = extracts;
    }

    Draft draft(DecisionText text) {
        return drafting.draft(text);
    }

    String newCode() {
        return codes.next();
    }

    byte[] preview(DecisionText text) {
        return press.preview(draft(text).paper(DecisionPaper.NO_NUMBER));
    }

    void issueExtracts(WrittenDecision decision, Draft draft, List<ExtractText> parts) {
        extracts.issue(decision, draft, parts);
    }

    /** What is missing of the whole paper and of the extracts. */
    Runnable make(WrittenDecision decision, DecisionPaper paper) {
        Runnable whole = whole(decision, paper);
        Runnable parts = extracts.make(decision.id());
        return () -> {
            whole.run();
            parts.run();
        };
    }

    private Runnable whole(WrittenDecision decision, DecisionPaper paper) {
        UUID id = decision.id();
        if (documents.has(id)) return () -> {};
        byte[] pdf = press.decision(paper, decision.verificationCode());
        return () -> documents.keep(id, pdf);
    }
}
