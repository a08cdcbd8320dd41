package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.springframework.stereotype.Component;

/** What reviewers said, checked in full and stored for good; and what would be said, for a look before it counts. */
@Component
class Verdicts {

    private final ReviewCaseTable cases;
    private final DecisionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Verdicts(ReviewCaseTable cases, DecisionRules rules, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the decision as the actor's opinion; refused when incomplete, or when the step was decided before. */
    Opinion pronounce(ReviewCase reviewCase, Step step, String actor, DecisionBody decision) {
        Opinion opinion = would(reviewCase, step, actor, decision);
        cases.add(opinion);
        Action action = step == Step.VERIFY ? Action.RECOMMEND : Action.DECIDE;
        for (CaseSubject subject : reviewCase.subjects()) {
            audit.append(AuditEntry.done(actor, opinion.agency().code(), action)
                    .on(subject.record().value(), List.of())
                    .about(reviewCase.number().text()));
        }
        return opinion;
    }

    /** The opinion that the decision would make. */
    Opinion would(ReviewCase reviewCase, Step step, String actor, DecisionBody decision) {
        return new Opinion(
                reviewCase.number(),
                step,
                actor,
                reviewCase.agencyAt(step),
                OffsetDateTime.now(clock),
                rules.words(reviewCase, decision),
                decision.narrowing());
    }
}
