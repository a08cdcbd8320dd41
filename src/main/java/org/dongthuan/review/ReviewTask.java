package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;

/** A task of the chain, for every kind of request: the same for all steps but for the word that is said. */
final class ReviewTask<D> implements TaskType<D> {

    private final StepWord<D> word;
    private final ChainWalk walk;
    private final RequestTypes types;
    private final ReviewTaskViews views;

    ReviewTask(StepWord<D> word, ChainWalk walk, RequestTypes types, ReviewTaskViews views) {
        this.word = word;
        this.walk = walk;
        this.types = types;
        this.views = views;
    }

    @Override
    public Set<String> steps() {
        return word.steps().stream().map(Step::task).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String kind(RequestNumber number) {
        return types.of(number).kind();
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        return walk.agencies(tasks);
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return walk.isOfTheCase(actor, task.number());
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        walk.checkMayWork(actor, task.number(), step(task));
    }

    @Override
    public String basis(RequestNumber number) {
        return types.of(number).basis(number);
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable D draft, Locale locale) {
        return views.view(actor, task, summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return views.lines(tasks, locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return types.of(number).paper(number);
    }

    @Override
    public Class<D> decision() {
        return word.shape();
    }

    @Override
    public D typed(Map<String, List<String>> form) {
        return word.typed(form);
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String actor, D decision) {
        return walk.take(number, Step.ofTask(step).orElseThrow(), actor, word, decision);
    }

    @Override
    public String status(RequestNumber number) {
        return types.of(number).status(number);
    }

    @Override
    public String page() {
        return "review/task";
    }

    @Override
    public String fragment() {
        return "review/decision :: alone";
    }

    @Override
    public boolean isSensitive(RequestNumber number) {
        return walk.isSensitive(number);
    }

    private static Step step(OpenTask task) {
        return Step.ofTask(task.step()).orElseThrow();
    }

    @Override
    public Set<RecordId> records(RequestNumber number) {
        return walk.subjects(number);
    }
}
