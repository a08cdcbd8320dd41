package org.dongthuan.decision;

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

    DecisionPapers(Drafting drafting, VerificationCodes codes, PaperPress press, DocumentTable documents) {
        this.drafting = drafting;
        this.codes = codes;
        this.press = press;
        this.documents = documents;
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

    Runnable make(WrittenDecision decision, DecisionPaper paper) {
        UUID id = decision.id();
        if (documents.has(id)) return () -> {};
        byte[] pdf = press.decision(paper, decision.verificationCode());
        return () -> documents.keep(id, pdf);
    }
}
