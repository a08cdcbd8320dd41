package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of a requester who is asked for what is missing, and of whoever asked in his name by a mandate. */
@Component
class SupplyTask implements TaskType<SupplyBody> {

    static final String STEP = "supplyDocuments";

    private final ReviewCaseTable cases;
    private final CaseRights rights;
    private final SupplyRules rules;
    private final Returns returns;
    private final SupplyViews views;
    private final People people;
    private final Clock clock;

    SupplyTask(
            ReviewCaseTable cases,
            CaseRights rights,
            SupplyRules rules,
            Returns returns,
            SupplyViews views,
            People people,
            Clock clock) {
        this.cases = cases;
        this.rights = rights;
        this.rules = rules;
        this.returns = returns;
        this.views = views;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return views.kind(number);
    }

    /** Those that ask: the person's own says nothing to him. */
    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, ReviewCase> found =
                cases.all(tasks.stream().map(OpenTask::number).toList());
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> rights.presentAgency(
                                Objects.requireNonNull(found.get(task.number()), "A task without a case"))));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return rights.isOfTheCase(actor, cases.get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        ReviewCase reviewCase = cases.get(task.number());
        if (rights.mayAnswer(actor.account(), reviewCase)) return;
        if (rights.isOfTheCase(actor, reviewCase)) throw new Refusal.NotPermitted("not-permitted");
        throw new Refusal.NotFound("task-unknown");
    }

    /** A request that can be returned is about one person. */
    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(cases.get(number).subjects().get(0).record());
    }

    /** What is a person's own he takes back from whoever acts for him. */
    @Override
    public boolean mayTakeOver(Actor actor, OpenTask task) {
        return cases.get(task.number()).requester().equals(actor.account());
    }

    /** What he was asked for: another return has another one. */
    @Override
    public String basis(RequestNumber number) {
        return Seen.fingerprint(number, cases.get(number).returns().size());
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable SupplyBody draft, Locale locale) {
        return views.view(actor, cases.get(task.number()), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, RequestLine> said =
                views.lines(tasks.stream().map(OpenTask::number).collect(Collectors.toSet()), locale);
        Map<String, TaskLine> lines = new HashMap<>();
        for (OpenTask task : tasks) {
            RequestLine line = said.get(task.number());
            if (line != null) lines.put(task.taskId(), new TaskLine(line, null));
        }
        return lines;
    }

    /** Nothing of a request that the reader may no longer answer for, though a list still names him. */
    @Override
    public Map<String, TaskLine> lines(Actor reader, Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, ReviewCase> found =
                cases.all(tasks.stream().map(OpenTask::number).toList());
        List<OpenTask> his = tasks.stream()
                .filter(task -> rights.mayAnswer(
                        reader.account(), Objects.requireNonNull(found.get(task.number()), "A task without a case")))
                .toList();
        return lines(his, locale);
    }

    /** Nobody decided: it was supplied, taken back, or lapsed. Its page says which. */
    @Override
    public Refusal over(OpenTask task) {
        return new Refusal.Conflict(
                "not-returned", Map.of("number", task.number().text()));
    }

    @Override
    public Class<SupplyBody> decision() {
        return SupplyBody.class;
    }

    @Override
    public SupplyBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        List<UUID> documents = answers.all("evidenceIds").stream()
                .map(SupplyTask::document)
                .filter(Objects::nonNull)
                .map(Function.identity())
                .toList();
        return new SupplyBody(answers.first("text"), documents);
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, SupplyBody decision) {
        ReviewCase reviewCase = cases.get(number);
        if (!rights.mayAnswer(account, reviewCase)) throw new Refusal.NotFound("task-unknown");
        if (!reviewCase.isReturned()) throw new Refusal.Conflict("not-returned");
        Actor requester = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        returns.supplied(requester, reviewCase, rules.take(account, decision), OffsetDateTime.now(clock));
        return Map.of("progress", ReturnOutcome.SUPPLIED.name());
    }

    @Override
    public String status(RequestNumber number) {
        return views.status(number);
    }

    @Override
    public String page() {
        return "review/supply-task";
    }

    @Override
    public String fragment() {
        return "review/supply :: alone";
    }

    private static @Nullable UUID document(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
