package org.dongthuan.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a reviewer sees of a task: the requested fields, whom they concern, the evidence, nothing else. */
@Component
class TaskViews {

    private final RequestKinds kinds;
    private final ReviewCases cases;
    private final Drafts drafts;
    private final People people;
    private final AuditLog audit;

    TaskViews(RequestKinds kinds, ReviewCases cases, Drafts drafts, People people, AuditLog audit) {
        this.kinds = kinds;
        this.cases = cases;
        this.drafts = drafts;
        this.people = people;
        this.audit = audit;
    }

    TaskSummary summary(OpenTasks.OpenTask task) {
        Step step = Step.ofTask(task.step()).orElseThrow();
        return new TaskSummary(
                task.taskId(),
                task.number(),
                kinds.of(task.number()).kind(),
                task.step(),
                cases.get(task.number()).agencyAt(step),
                task.createdAt(),
                task.dueDate(),
                task.assignee());
    }

    TaskView view(Actor actor, WorkableTasks.Workable workable, Locale locale) {
        RequestNumber number = workable.reviewCase().number();
        ReviewedRequests.Content content = kinds.of(number).content(number, locale);
        Optional<Opinion> recommendation = cases.opinions(number).stream()
                .filter(opinion -> opinion.step() == Step.VERIFY)
                .findFirst();
        List<String> fields =
                content.items().stream().map(ReviewedRequests.Item::field).toList();
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .on(workable.reviewCase().record().value(), fields)
                .about(number.text())
                .because(workable.step().task()));
        return new TaskView(
                summary(workable.task()),
                content.subject(),
                content.subjectAgency(),
                content.reason(),
                content.items().stream()
                        .map(item -> item(item, recommendation.orElse(null)))
                        .toList(),
                content.story(),
                drafts.find(workable.task().taskId(), actor.account())
                        .map(Drafts.Draft::decision)
                        .orElse(null));
    }

    String basis(ReviewCase reviewCase) {
        return kinds.of(reviewCase.number()).basis(reviewCase.number());
    }

    Completed completed(RequestNumber number) {
        return new Completed(number, kinds.of(number).status(number));
    }

    private TaskView.Item item(ReviewedRequests.Item item, @Nullable Opinion recommendation) {
        return new TaskView.Item(
                item.itemId(),
                item.field(),
                item.label(),
                item.kind(),
                item.seenValue(),
                item.currentValue(),
                item.wantedValue(),
                item.seenText(),
                item.currentText(),
                item.wantedText(),
                !item.seenValue().equals(item.currentValue()),
                item.evidenceKind(),
                item.evidence(),
                item.earlier(),
                recommendation == null ? null : recommendation(item, recommendation));
    }

    private TaskView.@Nullable Recommendation recommendation(ReviewedRequests.Item item, Opinion opinion) {
        String verifier = people.find(opinion.actor()).map(Person::name).orElse(opinion.actor());
        return opinion.on(item.itemId())
                .map(word -> new TaskView.Recommendation(word.outcome(), word.reason(), verifier))
                .orElse(null);
    }
}
