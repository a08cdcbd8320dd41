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
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a reviewer sees of a task: what is asked, whom it concerns, what proves it, nothing else. */
@Component
class ReviewViews {

    private final RequestTypes kinds;
    private final ReviewCaseTable cases;
    private final People people;
    private final AuditLog audit;

    ReviewViews(RequestTypes kinds, ReviewCaseTable cases, People people, AuditLog audit) {
        this.kinds = kinds;
        this.cases = cases;
        this.people = people;
        this.audit = audit;
    }

    ReviewView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable DecisionBody draft, Locale locale) {
        RequestNumber number = task.number();
        RequestType feature = kinds.of(number);
        RequestType.Content content = feature.content(number, locale);
        log(actor, task, content);
        Optional<Opinion> recommendation = cases.opinions(number).stream()
                .filter(opinion -> opinion.step() == Step.VERIFY)
                .findFirst();
        return new ReviewView(
                summary,
                content.subject(),
                content.subjectAgency(),
                content.reason(),
                content.particulars(),
                content.items().stream()
                        .map(item -> new ReviewView.Item(item, recommendation(item, recommendation)))
                        .toList(),
                content.story(),
                recommendation
                        .map(Opinion::narrowing)
                        .filter(narrowing -> !narrowing.equals(Narrowing.NONE))
                        .orElse(null),
                draft,
                feature.look());
    }

    /** Somebody saw data of these people. */
    private void log(Actor actor, OpenTask task, RequestType.Content content) {
        content.shown()
                .forEach((record, fields) ->
                        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                                .on(record.value(), List.copyOf(fields))
                                .about(task.number().text())
                                .because(task.step())));
    }

    private ReviewView.@Nullable Recommendation recommendation(ReviewItem item, Optional<Opinion> recommendation) {
        return recommendation
                .flatMap(opinion -> opinion.on(item.itemId())
                        .map(word -> new ReviewView.Recommendation(
                                word.outcome(),
                                word.reason(),
                                people.find(opinion.actor()).map(Person::name).orElse(opinion.actor()))))
                .orElse(null);
    }
}
