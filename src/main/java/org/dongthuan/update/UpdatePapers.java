package org.dongthuan.update;

import java.util.Optional;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The written decisions on updates: every verdict gets one, whatever it says. */
@Component
class UpdatePapers {

    private final UpdateWording wording;
    private final WrittenDecisions decisions;

    UpdatePapers(UpdateWording wording, WrittenDecisions decisions) {
        this.wording = wording;
        this.decisions = decisions;
    }

    /** Before the records change, since the paper tells the old values too. */
    WrittenDecision issue(RecordUpdate update, Opinion verdict) {
        UpdateWording.Worded worded = wording.of(update, verdict);
        return decisions.issue(worded.whole(), worded.parts());
    }

    PaperPreview preview(RecordUpdate update, Opinion verdict) {
        return new PaperPreview(decisions.preview(wording.of(update, verdict).whole()), wording.named(update));
    }

    Optional<WrittenDecision> of(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream().findFirst();
    }

    /** Makes the papers and returns what stores them. */
    Runnable makeDocuments(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }
}
