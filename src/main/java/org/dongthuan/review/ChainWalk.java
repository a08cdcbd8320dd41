package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Takes the steps of a case one after the other: each by one independent person, once. */
@Component
class ChainWalk {

    private final ReviewCaseTable cases;
    private final CaseRights rights;
    private final People people;
    private final Returns returns;
    private final AuditLog audit;

    ChainWalk(ReviewCaseTable cases, CaseRights rights, People people, Returns returns, AuditLog audit) {
        this.cases = cases;
        this.rights = rights;
        this.people = people;
        this.returns = returns;
        this.audit = audit;
    }

    /** The agencies whose people may take these steps today, by task. */
    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, ReviewCase> found =
                cases.all(tasks.stream().map(OpenTask::number).toList());
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> rights.agencyOf(
                                Objects.requireNonNull(found.get(task.number()), "A task without a case"),
                                Step.ofTask(task.step()).orElseThrow())));
    }

    Set<RecordId> subjects(RequestNumber number) {
        return cases.get(number).subjects().stream().map(CaseSubject::record).collect(Collectors.toUnmodifiableSet());
    }

    boolean isSensitive(RequestNumber number) {
        return cases.isSensitive(number);
    }

    boolean isOfTheCase(Actor actor, RequestNumber number) {
        return rights.isOfTheCase(actor, cases.get(number));
    }

    void checkMayWork(Actor actor, RequestNumber number, Step step) {
        rights.checkMayWork(actor, cases.get(number), step);
    }

    /**
     * Takes the step, in the transaction that completes its task: person, state and content are checked once more, and
     * the word is stored.
     *
     * @return the routing variables of the model; the verdict only with the last step of the chain
     */
    <D> Map<String, String> take(RequestNumber number, Step step, String account, StepWord<D> word, D decision) {
        ReviewCase reviewCase = cases.get(number);
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        rights.checkMayWork(actor, reviewCase, step);
        Opinion opinion = word.opinion(reviewCase, reviewCase.openAt(step), account, decision);
        cases.close(opinion);
        log(reviewCase, opinion);
        if (opinion.outcome() == StepOutcome.RETURNED) {
            returns.giveBack(reviewCase, opinion, word.asks(decision).orElseThrow());
            return Map.of("progress", "RETURNED");
        }
        return cases.get(number)
                .verdict()
                .map(verdict -> Map.of(
                        "progress", "DECIDED", "verdict", verdict.outcome().name()))
                .orElse(Map.of("progress", "NEXT"));
    }

    private void log(ReviewCase reviewCase, Opinion opinion) {
        AuditEntry line = AuditEntry.done(opinion.actor(), opinion.agency().code(), action(opinion))
                .about(reviewCase.number().text())
                .actingFor(opinion.actingFor());
        if (reviewCase.subjects().isEmpty()) audit.append(line);
        for (CaseSubject subject : reviewCase.subjects())
            audit.append(line.on(subject.record().value(), List.of()));
    }

    private static Action action(Opinion opinion) {
        if (opinion.outcome() == StepOutcome.RETURNED) return Action.RETURN;
        return switch (opinion.step()) {
            case VERIFY -> Action.RECOMMEND;
            case REVIEW -> Action.REVIEW;
            case APPROVE -> Action.DECIDE;
            case ISSUE -> Action.ISSUE;
        };
    }
}
