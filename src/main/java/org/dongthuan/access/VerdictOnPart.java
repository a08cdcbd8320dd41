package org.dongthuan.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Turns a verdict on a part into its written decision, its grants and the stages of its people. */
@Component
class VerdictOnPart {

    private final AccessRequestTable requests;
    private final AccessDoors doors;
    private final AccessPapers papers;
    private final GrantsOfVerdict grants;
    private final DelayItems delays;
    private final Terms terms;

    VerdictOnPart(
            AccessRequestTable requests,
            AccessDoors doors,
            AccessPapers papers,
            GrantsOfVerdict grants,
            DelayItems delays,
            Terms terms) {
        this.requests = requests;
        this.doors = doors;
        this.papers = papers;
        this.grants = grants;
        this.delays = delays;
        this.terms = terms;
    }

    /**
     * Carries it out.
     *
     * @param passages the gates of those whom the verdict is about, held until the transaction ends
     */
    void carryOut(RequestNumber part, AccessRequest request, Opinion verdict, Map<UUID, Passage> passages) {
        List<PersonOutcome> outcomes = PersonOutcome.of(request, verdict, passages, terms.today());
        WrittenDecision decision = papers.issue(part, request, verdict, outcomes);
        for (PersonOutcome outcome : outcomes) {
            requests.move(request, outcome.person(), outcome.stage(), outcome.reason());
            requests.decided(part, outcome.person(), decision.id());
            if (outcome.isGranted()) grants.give(part, request, verdict, outcome, decision);
            else shut(request, outcome);
        }
        delays.decide(part, verdict, decision.id());
        requests.summarise(part, terms.now());
    }

    /** What somebody agreed to in vain is not left standing. */
    private void shut(AccessRequest request, PersonOutcome outcome) {
        RequestNumber question = outcome.person().question();
        if (question == null || !outcome.passage().isOpen()) return;
        doors.of(request).gate().ifPresent(gate -> gate.cancel(question));
    }

    /** Makes the paper of the part's decision, where there is one, and returns what stores it. */
    Runnable makeDocument(RequestNumber part) {
        return papers.makeAll(requests.get(part).peopleOf(part));
    }

    /** The paper that would be issued; nothing is stored. */
    PaperPreview preview(RequestNumber part, AccessRequest request, Opinion verdict, Map<UUID, Passage> passages) {
        return papers.preview(part, request, verdict, PersonOutcome.of(request, verdict, passages, terms.today()));
    }
}
