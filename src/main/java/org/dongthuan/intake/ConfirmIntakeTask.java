package org.dongthuan.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of whoever lets the records of a file come into the registry. */
@Component
class ConfirmIntakeTask implements TaskType<IntakeBody> {

    static final String STEP = "confirmIntake";

    private final IntakeTable table;
    private final IntakeConfirmers confirmers;
    private final ConfirmationViews views;
    private final IntakeVerdicts verdicts;

    ConfirmIntakeTask(
            IntakeTable table, IntakeConfirmers confirmers, ConfirmationViews views, IntakeVerdicts verdicts) {
        this.table = table;
        this.confirmers = confirmers;
        this.views = views;
        this.verdicts = verdicts;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return "RECORD_FILE";
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, IntakeFile> found =
                all(tasks).stream().collect(Collectors.toMap(IntakeFile::number, Function.identity()));
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> {
            IntakeFile file = Objects.requireNonNull(found.get(task.number()), "A task without a file");
            return Objects.requireNonNull(file.asked(), "A task of nobody");
        }));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return confirmers.isOfTheAgency(actor.account(), get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        confirmers.check(actor.account(), get(task.number()));
    }

    /** What was checked stays as it is. */
    @Override
    public String basis(RequestNumber number) {
        IntakeFile file = get(number);
        return Seen.fingerprint(number, file.state(), file.hash());
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable IntakeBody draft, Locale locale) {
        return views.show(actor, get(task.number()), summary, draft);
    }

    /** Whole records come by it. */
    @Override
    public boolean isSensitive(RequestNumber number) {
        return true;
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.lines(all(tasks), locale));
    }

    @Override
    public Class<IntakeBody> decision() {
        return IntakeBody.class;
    }

    @Override
    public IntakeBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new IntakeBody(answers.choice("outcome", IntakeBody.Word.values()), answers.first("reason"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, IntakeBody decision) {
        return Map.of("verdict", verdicts.take(account, number, decision));
    }

    /** Once it is confirmed how far the writing is, for whoever asks later. */
    @Override
    public String status(RequestNumber number) {
        return get(number).state().name();
    }

    @Override
    public String page() {
        return "intake/confirm-task";
    }

    @Override
    public String fragment() {
        return "intake/confirm :: alone";
    }

    private List<IntakeFile> all(Collection<OpenTask> tasks) {
        return table.all(tasks.stream().map(OpenTask::number).toList());
    }

    private IntakeFile get(RequestNumber number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("No file " + number));
    }
}
