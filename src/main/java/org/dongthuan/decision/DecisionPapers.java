package org.dongthuan.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

    /** The files that are missing of the whole paper and of the extracts: each is made and then stored, in its own time. */
    List<Supplier<Runnable>> missing(WrittenDecision decision, DecisionPaper paper) {
        List<Supplier<Runnable>> missing = new ArrayList<>(extracts.missing(decision.id()));
        if (!documents.has(decision.id())) missing.add(0, () -> whole(decision, paper));
        return missing;
    }

    private Runnable whole(WrittenDecision decision, DecisionPaper paper) {
        byte[] pdf = press.decision(paper, decision.verificationCode());
        return () -> documents.keep(decision.id(), pdf);
    }
}
