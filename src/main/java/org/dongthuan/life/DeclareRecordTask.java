package org.dongthuan.life;

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
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of whoever was recruited: to say what stands in the own record, and to submit it. */
@Component
class DeclareRecordTask implements TaskType<DeclarationBody> {

    static final String STEP = "declareRecord";

    private final DeclarationTable table;
    private final DeclaredValues values;
    private final DeclarationReading reading;
    private final SubmittedDeclarations submitted;

    DeclareRecordTask(
            DeclarationTable table,
            DeclaredValues values,
            DeclarationReading reading,
            SubmittedDeclarations submitted) {
        this.table = table;
        this.values = values;
        this.reading = reading;
        this.submitted = submitted;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return DeclarationRequestType.KIND;
    }

    /** Those that ask: the person's own says nothing to him. */
    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, Declaration> found = all(tasks);
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> Objects.requireNonNull(found.get(task.number()), "A task without a declaration")
                                .decidingAgency()));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return DeclarationRights.isHolder(actor, table.get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        if (!isOfTheCase(actor, task)) throw new Refusal.NotFound("task-unknown");
    }

    @Override
    public Refusal over(OpenTask task) {
        return new Refusal.Conflict(
                "not-declaring", Map.of("number", task.number().text()));
    }

    @Override
    public String basis(RequestNumber number) {
        Declaration declaration = table.get(number);
        return Seen.fingerprint(number, declaration.status(), declaration.round(), values.mark(declaration));
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable DeclarationBody draft, Locale locale) {
        return reading.task(actor, table.get(task.number()), summary, draft, locale);
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(table.get(number).record());
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, reading.taskLines(all(tasks).values()));
    }

    @Override
    public Class<DeclarationBody> decision() {
        return DeclarationBody.class;
    }

    @Override
    public DeclarationBody typed(Map<String, List<String>> form) {
        return new DeclarationBody(form.containsKey("attested"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, DeclarationBody decision) {
        return submitted.take(account, number, Boolean.TRUE.equals(decision.attested()));
    }

    @Override
    public String status(RequestNumber number) {
        return table.get(number).status().name();
    }

    @Override
    public String page() {
        return "life/declare-task";
    }

    @Override
    public String fragment() {
        return "life/declare :: alone";
    }

    private Map<RequestNumber, Declaration> all(Collection<OpenTask> tasks) {
        return table.all(tasks.stream().map(OpenTask::number).toList()).stream()
                .collect(Collectors.toMap(Declaration::number, Function.identity()));
    }
}
