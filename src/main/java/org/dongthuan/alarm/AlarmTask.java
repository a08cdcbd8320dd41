package org.dongthuan.alarm;

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

/** The step of whoever judges an alarm. */
@Component
class AlarmTask implements TaskType<JudgementBody> {

    static final String STEP = "judgeAlarm";

    private final AlarmCases cases;
    private final Judges judges;
    private final AlarmViews views;
    private final AlarmJudgements judgements;

    AlarmTask(AlarmCases cases, Judges judges, AlarmViews views, AlarmJudgements judgements) {
        this.cases = cases;
        this.judges = judges;
        this.views = views;
        this.judgements = judgements;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return AlarmCases.KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        return cases.agencies(tasks);
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return judges.isOfTheAgency(actor.account(), cases.get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        judges.check(actor.account(), cases.get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return cases.get(number).fingerprint();
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(cases.get(number).lockedFor());
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable JudgementBody draft, Locale locale) {
        return views.toJudge(actor, cases.get(task.number()), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.lines(cases.of(tasks), locale));
    }

    @Override
    public Class<JudgementBody> decision() {
        return JudgementBody.class;
    }

    @Override
    public JudgementBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new JudgementBody(
                answers.choice("outcome", AlarmOutcome.values()),
                answers.first("reason"),
                answers.choices("measures", AlarmMeasure.values()));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, JudgementBody decision) {
        Judgement judgement = judgements.judge(account, number, decision);
        return Map.of("grants", judgement.asksToRevoke() ? "TO_REVOKE" : "UNTOUCHED");
    }

    @Override
    public String status(RequestNumber number) {
        return cases.get(number).status().name();
    }

    @Override
    public String page() {
        return "alarm/judge-task";
    }

    @Override
    public String fragment() {
        return "alarm/judge :: alone";
    }
}
