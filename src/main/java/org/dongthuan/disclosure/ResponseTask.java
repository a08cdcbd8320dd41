package org.dongthuan.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
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

/** The step of whoever asked, once there is an answer; and of nobody else. */
@Component
class ResponseTask implements TaskType<ResponseBody> {

    static final String STEP = "respondToAnswer";

    private final QuestionCases cases;
    private final QuestionTaskViews views;
    private final QuestionAnswers answers;

    ResponseTask(QuestionCases cases, QuestionTaskViews views, QuestionAnswers answers) {
        this.cases = cases;
        this.views = views;
        this.answers = answers;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return QuestionCases.KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        return cases.agencies(tasks);
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return cases.get(task.number()).isOf(actor.account());
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        if (!isOfTheCase(actor, task)) throw new Refusal.NotFound("task-unknown");
    }

    @Override
    public String basis(RequestNumber number) {
        return cases.get(number).fingerprint();
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(cases.get(number).record());
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable ResponseBody draft, Locale locale) {
        return views.toRespond(actor, cases.get(task.number()), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.linesForSubject(cases.of(tasks), locale));
    }

    @Override
    public Class<ResponseBody> decision() {
        return ResponseBody.class;
    }

    @Override
    public ResponseBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new ResponseBody(answers.choice("outcome", ResponseOutcome.values()), answers.first("text"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, ResponseBody decision) {
        return Map.of("response", answers.respond(account, number, decision).name());
    }

    @Override
    public String status(RequestNumber number) {
        return cases.get(number).status().name();
    }

    @Override
    public String page() {
        return "disclosure/response-task";
    }

    @Override
    public String fragment() {
        return "disclosure/response :: alone";
    }
}
