package org.dongthuan.reorganisation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.appointment.ConfirmationOutcome;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of whoever confirms a change of agencies. */
@Component
class ConfirmAgencyChangeTask implements TaskType<ConfirmationBody> {

    static final String STEP = "confirmAgencyChange";

    private final AgencyChangeCases cases;
    private final AgencyChangeConfirmers confirmers;
    private final AgencyChangeViews views;
    private final AgencyChangeWord word;

    ConfirmAgencyChangeTask(
            AgencyChangeCases cases,
            AgencyChangeConfirmers confirmers,
            AgencyChangeViews views,
            AgencyChangeWord word) {
        this.cases = cases;
        this.confirmers = confirmers;
        this.views = views;
        this.word = word;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return AgencyChangeCases.KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        return cases.agencies(tasks);
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return confirmers.isOfTheGroup(actor.account(), cases.get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        confirmers.check(actor.account(), cases.get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return cases.get(number).fingerprint();
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable ConfirmationBody draft, Locale locale) {
        return views.toConfirm(actor, cases.get(task.number()), summary, draft);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.lines(cases.of(tasks), locale));
    }

    @Override
    public Class<ConfirmationBody> decision() {
        return ConfirmationBody.class;
    }

    @Override
    public ConfirmationBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new ConfirmationBody(answers.choice("outcome", ConfirmationOutcome.values()), answers.first("reason"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, ConfirmationBody decision) {
        return Map.of("word", word.take(account, number, decision).name());
    }

    @Override
    public String status(RequestNumber number) {
        return cases.get(number).status().name();
    }

    @Override
    public String page() {
        return "reorganisation/confirm-task";
    }

    @Override
    public String fragment() {
        return "reorganisation/confirm :: alone";
    }
}
