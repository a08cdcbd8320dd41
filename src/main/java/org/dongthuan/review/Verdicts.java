package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moment a draft becomes a word that counts: everything is checked once more, then it is stored for good. */
@Component
public class Verdicts {

    private final ReviewCases cases;
    private final CaseRights rights;
    private final OwnDraft draft;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Verdicts(ReviewCases cases, CaseRights rights, OwnDraft draft, People people, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.rights = rights;
        this.draft = draft;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Turns the actor's own draft into his opinion, in the transaction that completes the task.
     *
     * @throws org.dongthuan.platform.Refusal when he may not work on it, has not decided, or the step was decided before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opinion pronounce(String taskId, RequestNumber number, Step step, String actor) {
        ReviewCase reviewCase = cases.get(number);
        rights.checkMayWork(actor, people.rolesOf(actor), reviewCase, step);
        var opinion = new Opinion(
                number,
                step,
                actor,
                reviewCase.agencyAt(step),
                OffsetDateTime.now(clock),
                draft.words(taskId, actor, reviewCase));
        cases.add(opinion);
        Action action = step == Step.VERIFY ? Action.RECOMMEND : Action.DECIDE;
        audit.append(AuditEntry.done(actor, opinion.agency().code(), action)
                .on(reviewCase.record().value(), List.of())
                .about(number.text()));
        return opinion;
    }
}
