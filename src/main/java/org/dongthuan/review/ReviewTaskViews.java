package org.dongthuan.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
class ReviewTaskViews {

    private final RequestTypes types;
    private final ReviewCaseTable cases;
    private final People people;
    private final SuppliedPapersReading supplied;
    private final TaskMoveStory moves;
    private final AuditLog audit;

    ReviewTaskViews(
            RequestTypes types,
            ReviewCaseTable cases,
            People people,
            SuppliedPapersReading supplied,
            TaskMoveStory moves,
            AuditLog audit) {
        this.types = types;
        this.moves = moves;
        this.cases = cases;
        this.people = people;
        this.supplied = supplied;
        this.audit = audit;
    }

    ReviewTaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable Object draft, Locale locale) {
        RequestNumber number = task.number();
        RequestType type = types.of(number);
        RequestType.Content content = type.content(number, locale);
        log(actor, task, content);
        Step step = Step.ofTask(task.step()).orElseThrow();
        Optional<Opinion> before = before(cases.get(number), step);
        return new ReviewTaskView(
                summary,
                content.subject(),
                content.subjectAgency(),
                content.reason(),
                content.particulars(),
                content.items().stream()
                        .map(item -> new ReviewTaskView.Item(item, word(item, before)))
                        .toList(),
                supplied.of(cases.get(number)),
                withMoves(content.story(), cases.get(number), locale),
                before.map(Opinion::narrowing)
                        .filter(narrowing -> !narrowing.equals(Narrowing.NONE))
                        .orElse(null),
                draft,
                type.look(),
                step.decidesItems(),
                step.decidesItems() && type.returns().isPresent(),
                type.extension(actor, number).orElse(null));
    }

    /** The story of some kinds of request tells them already. */
    private List<StoryLine> withMoves(List<StoryLine> story, ReviewCase reviewCase, Locale locale) {
        if (!reviewCase.moved()) return story;
        return Stream.concat(story.stream(), moves.of(List.of(reviewCase.number()), locale).stream())
                .distinct()
                .sorted(Comparator.comparing(StoryLine::at))
                .toList();
    }

    Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        Set<RequestNumber> numbers = tasks.stream().map(OpenTask::number).collect(Collectors.toSet());
        Map<RequestNumber, ReviewCase> found = cases.all(numbers);
        Map<RequestNumber, RequestLine> said = new HashMap<>();
        numbers.stream()
                .collect(Collectors.groupingBy(types::of))
                .forEach((type, some) -> said.putAll(type.lines(some, locale)));
        return tasks.stream()
                .filter(task -> said.containsKey(task.number()) && found.containsKey(task.number()))
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> new TaskLine(
                                Objects.requireNonNull(said.get(task.number())),
                                Objects.requireNonNull(found.get(task.number()))
                                        .said(Step.VERIFY)
                                        .map(Opinion::outcome)
                                        .orElse(null))));
    }

    /** What stands before the reader of this round: the recommendation, and to the clerk the decision. */
    private static Optional<Opinion> before(ReviewCase reviewCase, Step step) {
        return switch (step) {
            case VERIFY -> Optional.empty();
            case REVIEW, APPROVE -> reviewCase.said(Step.VERIFY);
            case ISSUE -> reviewCase.said(Step.APPROVE);
        };
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

    private ReviewTaskView.@Nullable Recommendation word(ReviewItem item, Optional<Opinion> before) {
        return before.flatMap(opinion -> opinion.on(item.itemId())
                        .map(word -> new ReviewTaskView.Recommendation(
                                word.outcome(),
                                word.reason(),
                                word.redirectTo(),
                                people.find(opinion.actor()).map(Person::name).orElse(opinion.actor()),
                                opinion.step())))
                .orElse(null);
    }
}
