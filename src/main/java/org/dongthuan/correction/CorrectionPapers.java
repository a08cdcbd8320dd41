package org.dongthuan.correction;

import java.util.List;
import java.util.Optional;
import org.dongthuan.decision.Letter;
import org.dongthuan.decision.Letters;
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
    private final Letters letters;

    CorrectionPapers(CorrectionWording wording, WrittenDecisions decisions, Letters letters) {
        this.wording = wording;
        this.decisions = decisions;
        this.letters = letters;
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

    /** The letters to its requester, the first one first. */
    List<Letter> letters(RequestNumber number) {
        return letters.ofRequest(number.text());
    }

    /** Makes the papers and returns what stores them. */
    Runnable makeDocuments(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }
}
