package org.dongthuan.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The step of whoever answers for a reading. */
@Component
class QuestionTask implements TaskType<AnswerBody> {

    static final String STEP = "answerQuestion";

    private final QuestionCases cases;
    private final Answerers answerers;
    private final QuestionTaskViews views;
    private final QuestionAnswers answers;

    QuestionTask(QuestionCases cases, Answerers answerers, QuestionTaskViews views, QuestionAnswers answers) {
        this.cases = cases;
        this.answerers = answerers;
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
        ReadingQuestion question = cases.get(task.number());
        return question.isOf(actor.account()) || answerers.isOfTheAgency(actor.account(), question);
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        answerers.check(actor.account(), cases.get(task.number()));
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
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable AnswerBody draft, Locale locale) {
        return views.toAnswer(actor, cases.get(task.number()), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.linesForAgency(cases.of(tasks), locale));
    }

    @Override
    public Class<AnswerBody> decision() {
        return AnswerBody.class;
    }

    @Override
    public AnswerBody typed(Map<String, List<String>> form) {
        return new AnswerBody(new TaskForm(form).first("text"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, AnswerBody decision) {
        return Map.of("answer", answers.answer(account, number, decision).name());
    }

    @Override
    public String status(RequestNumber number) {
        return cases.get(number).status().name();
    }

    @Override
    public String page() {
        return "disclosure/answer-task";
    }

    @Override
    public String fragment() {
        return "disclosure/answer :: alone";
    }
}
