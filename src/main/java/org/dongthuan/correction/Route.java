package org.dongthuan.correction;

import java.util.List;
import org.dongthuan.review.Outcome;

/**
 * Which way a wanted change goes, by who may say what is right (Decree 27/2026/NĐ-CP Art. 20(3)); text keys
 * {@code correction.route.<route>}.
 */
public enum Route {
    /** The person says it, the managing agency decides. */
    DECIDE(List.of(Outcome.APPROVE, Outcome.REFUSE)),

    /** It comes from a decision of an agency: the personnel department confirms it against the original. */
    CONFIRM(List.of(Outcome.APPROVE, Outcome.REFUSE)),

    /** It comes from another database, and is made what stands there; what is wrong there is put right there. */
    ALIGN(List.of(Outcome.APPROVE, Outcome.REFUSE, Outcome.REDIRECT)),

    /** Nobody here may decide it: the answer is where to go. */
    REDIRECT(List.of(Outcome.REDIRECT));

    private final List<Outcome> outcomes;

    Route(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** What reviewers may say of a change that goes this way. */
    public List<Outcome> outcomes() {
        return outcomes;
    }
}
