package org.dongthuan.protection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of whoever decides on a request to restrict processing. */
@Component
class DecideRestrictionTask implements TaskType<RestrictionWordBody> {

    static final String STEP = "decideRestriction";
    static final String KIND = "RESTRICTION";

    private final RestrictionRequestTable requests;
    private final RestrictionDeciders deciders;
    private final RestrictionGrounds grounds;
    private final RestrictionViews views;
    private final RestrictionWords words;
    private final RestrictionWork work;

    DecideRestrictionTask(
            RestrictionRequestTable requests,
            RestrictionDeciders deciders,
            RestrictionGrounds grounds,
            RestrictionViews views,
            RestrictionWords words,
            RestrictionWork work) {
        this.requests = requests;
        this.deciders = deciders;
        this.grounds = grounds;
        this.views = views;
        this.words = words;
        this.work = work;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, RestrictionRequest> found =
                of(tasks).stream().collect(Collectors.toMap(RestrictionRequest::number, Function.identity()));
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> {
            RestrictionRequest request = Objects.requireNonNull(found.get(task.number()), "A task without a request");
            return Objects.requireNonNull(request.agency(), "A task of nobody");
        }));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return deciders.isOfTheAgency(actor.account(), get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        deciders.check(actor.account(), get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return get(number).fingerprint();
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(get(number).record());
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable RestrictionWordBody draft, Locale locale) {
        RestrictionRequest request = get(task.number());
        work.readTask(actor, request, STEP);
        return new RestrictionTaskView(
                summary, views.view(request, locale), RestrictionTaskView.grounds(grounds.inForce(), locale), draft);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.lines(of(tasks), locale));
    }

    @Override
    public Class<RestrictionWordBody> decision() {
        return RestrictionWordBody.class;
    }

    @Override
    public RestrictionWordBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new RestrictionWordBody(
                answers.choice("outcome", RestrictionOutcome.values()),
                answers.first("ground"),
                answers.first("answer"));
    }

    @Override
    public Map<String, String> complete(
            RequestNumber number, String step, String account, RestrictionWordBody decision) {
        words.take(account, number, decision);
        return Map.of();
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    @Override
    public String page() {
        return "protection/restriction-task";
    }

    @Override
    public String fragment() {
        return "protection/decide :: alone";
    }

    private RestrictionRequest get(RequestNumber number) {
        return requests.find(number).orElseThrow(() -> new IllegalStateException("No request " + number));
    }

    private List<RestrictionRequest> of(Collection<OpenTask> tasks) {
        return requests.all(tasks.stream().map(OpenTask::number).toList());
    }
}
