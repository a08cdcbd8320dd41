package org.dongthuan.correction;

import java.util.Optional;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The written decisions on corrections: every verdict gets one, whatever it says. */
@Component
class CorrectionPapers {

    private final CorrectionWording wording;
    private final WrittenDecisions decisions;

    CorrectionPapers(CorrectionWording wording, WrittenDecisions decisions) {
        this.wording = wording;
        this.decisions = decisions;
    }

    /** Before the record changes, since the paper tells the old values too. */
    WrittenDecision issue(Correction correction, Opinion verdict) {
        return decisions.issue(wording.of(correction, verdict));
    }

    PaperPreview preview(Correction correction, Opinion verdict) {
        return new PaperPreview(decisions.preview(wording.of(correction, verdict)), wording.named(correction));
    }

    Optional<WrittenDecision> of(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream().findFirst();
    }

    /** Makes the papers and returns what stores them. */
    Runnable makeDocuments(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }
}
