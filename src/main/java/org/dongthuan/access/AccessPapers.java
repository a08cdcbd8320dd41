package org.dongthuan.access;

import java.util.List;
import java.util.Objects;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The written decisions on requests to read. */
@Component
class AccessPapers {

    private final WrittenDecisions decisions;
    private final AccessWording wording;

    AccessPapers(WrittenDecisions decisions, AccessWording wording) {
        this.decisions = decisions;
        this.wording = wording;
    }

    WrittenDecision issue(RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        return decisions.issue(
                wording.text(part, request, verdict, outcomes), wording.extracts(part, request, verdict, outcomes));
    }

    PaperPreview preview(RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        byte[] pdf = decisions.preview(wording.text(part, request, verdict, outcomes));
        return new PaperPreview(pdf, wording.named(request, outcomes));
    }

    /** Makes the paper of the decision on these people, where there is one, and returns what stores it. */
    Runnable makeAll(List<AskedPerson> people) {
        List<Runnable> made = people.stream()
                .map(AskedPerson::decision)
                .filter(Objects::nonNull)
                .distinct()
                .map(decisions::makeDocument)
                .toList();
        return () -> made.forEach(Runnable::run);
    }
}
