package org.dongthuan.update;

import java.util.List;
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
        return decisions.issue(wording.of(update, verdict), wording.extracts(update, verdict));
    }

    PaperPreview preview(RecordUpdate update, Opinion verdict) {
        return new PaperPreview(decisions.preview(wording.of(update, verdict)), wording.named(update));
    }

    Optional<WrittenDecision> of(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream().findFirst();
    }

    /** Makes the papers and returns what stores them. */
    Runnable makeDocuments(RequestNumber number) {
        List<Runnable> made = decisions.ofRequest(number.text()).stream()
                .map(decision -> decisions.makeDocument(decision.id()))
                .toList();
        return () -> made.forEach(Runnable::run);
    }
}
