package org.dongthuan.disclosure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.disclosure.QuestionFixtures.BECAUSE;
import static org.dongthuan.disclosure.QuestionFixtures.WHY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code access-question}, with the clock moved. */
@ApplicationTest
class QuestionProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    JdbcTemplate database;

    QuestionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new QuestionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void theReadersAgencyAnswersAndThatIsEnough() {
        RequestNumber number = stories.asked("dat.ngo");
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("CH-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findAnswerer").isWaitingAt("answerQuestion");
        Assertions.assertThat(stories.candidates(number))
                .containsExactly("G09.01.approver", "excluded dat.ngo", "excluded nga.pham");
        Assertions.assertThat(stories.task(number).getName()).isEqualTo("Giải trình lượt truy cập " + number);
        Assertions.assertThat(stories.mailed(number, "question-asked")).containsExactly("khanh.trinh", "linh.duong");
        Assertions.assertThat(stories.due(number)).isEqualTo(limits.dueDate(TimeLimitRules.QUESTION_ANSWER, today()));

        Assertions.assertThat(stories.answer("khanh.trinh", number, BECAUSE).status())
                .isEqualTo("ANSWERED");
        assertThat(process).hasPassed("handOverAnswer").isWaitingAt("respondToAnswer");
        Assertions.assertThat(stories.candidates(number)).containsExactly("nga.pham");
        Assertions.assertThat(stories.mailed(number, "question-answered")).containsExactly("nga.pham");
        Assertions.assertThat(stories.due(number)).isEqualTo(limits.dueDate(TimeLimitRules.QUESTION_RESPONSE, today()));
        QuestionView view = stories.view("nga.pham", number);
        Assertions.assertThat(view.taskId()).isEqualTo(stories.task(number).getId());
        Assertions.assertThat(view.words()).extracting(QuestionView.Word::text).containsExactly(WHY, BECAUSE);

        Assertions.assertThat(stories.respond("nga.pham", number, ResponseOutcome.SATISFIED, null)
                        .status())
                .isEqualTo("SATISFIED");
        assertThat(process).isEnded().hasPassed("questionSatisfied").hasNotPassed("sendFinalAnswer", "closeBySilence");
        Assertions.assertThat(stories.view("nga.pham", number).question().dueDate())
                .isNull();
    }

    @Test
    void whoIsNotSatisfiedIsAnsweredByTheAgencyAboveAndThatIsFinal() {
        RequestNumber number = stories.asked("lan.vu");
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(stories.candidates(number)).contains("H24.01.approver");
        stories.answer("minh.do", number, BECAUSE);
        Assertions.assertThat(stories.respond("nga.pham", number, ResponseOutcome.ESCALATE, "Chưa nêu căn cứ")
                        .status())
                .isEqualTo("ESCALATED");
        assertThat(process).isWaitingAt("answerQuestion");
        Assertions.assertThat(stories.candidates(number))
                .containsExactly("H24.approver", "excluded lan.vu", "excluded minh.do", "excluded nga.pham");
        Assertions.assertThat(stories.answer("hai.tran", number, "Có căn cứ").status())
                .isEqualTo("ANSWERED_FINALLY");
        assertThat(process)
                .isEnded()
                .hasPassed("sendFinalAnswer", "questionAnsweredFinally")
                .hasNotPassed("escalateSilence");
        Assertions.assertThat(stories.mailed(number, "question-final")).containsExactly("nga.pham");
        Assertions.assertThat(stories.view("nga.pham", number).words())
                .extracting(QuestionView.Word::kind)
                .containsExactly(QuestionWordKind.values());
    }

    @Test
    void whoeverCouldActForTheSubjectSinceTheReadingDoesNotAnswer() {
        var mandates = new MandateFixtures(context);
        UUID mandate = mandates.accepted("nga.pham", "khanh.trinh");
        RequestNumber number = stories.asked("dat.ngo");
        mandates.end("khanh.trinh", mandate);
        Assertions.assertThat(stories.candidates(number))
                .containsExactly("G09.01.approver", "excluded dat.ngo", "excluded khanh.trinh", "excluded nga.pham");
        Assertions.assertThat(stories.mailed(number, "question-asked")).containsExactly("linh.duong");
        assertThatThrownBy(() -> stories.answer("khanh.trinh", number, BECAUSE)).hasMessage("not-independent");
        Assertions.assertThat(stories.answer("linh.duong", number, BECAUSE).status())
                .isEqualTo("ANSWERED");
    }

    @Test
    void atTheTopAnotherOneOfTheSameAgencyAnswers() {
        RequestNumber number = stories.asked("dat.ngo");
        stories.answer("khanh.trinh", number, BECAUSE);
        stories.respond("nga.pham", number, ResponseOutcome.ESCALATE, null);
        Assertions.assertThat(stories.candidates(number)).contains("G09.01.approver", "excluded khanh.trinh");
        assertThatThrownBy(() -> stories.answer("khanh.trinh", number, BECAUSE)).hasMessage("not-independent");
        Assertions.assertThat(stories.answer("linh.duong", number, BECAUSE).status())
                .isEqualTo("ANSWERED_FINALLY");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndKeepsTheTask() {
        RequestNumber number = stories.asked("dat.ngo");
        ProcessInstance process = stories.process(number);
        stories.clocks().moveTo(limits.reminderBefore(stories.due(number)), 8);
        stories.clocks().runJob(process, "reminderDue");
        assertThat(process).hasPassed("remindAnswerer", "answererReminded").isWaitingAt("answerQuestion");
        Assertions.assertThat(stories.mailed(number, "question-reminder")).containsExactly("khanh.trinh", "linh.duong");
    }

    @Test
    void aSilentAgencyIsPassedOverWithNotice() {
        RequestNumber number = stories.asked("lan.vu");
        ProcessInstance process = stories.process(number);
        pass(number, process, "explanationOverdue");
        assertThat(process).hasPassed("escalateSilence").isWaitingAt("answerQuestion");
        Assertions.assertThat(stories.status(number)).isEqualTo(QuestionStatus.ESCALATED);
        Assertions.assertThat(stories.candidates(number)).contains("H24.approver");
        Assertions.assertThat(stories.mailed(number, "question-escalated")).containsExactly("nga.pham");
        Assertions.assertThat(stories.mailed(number, "question-late")).containsExactly("minh.do");
        Assertions.assertThat(stories.due(number)).isEqualTo(limits.dueDate(TimeLimitRules.QUESTION_ANSWER, today()));
        pass(number, process, "explanationOverdue");
        Assertions.assertThat(stories.candidates(number)).contains("G09.01.approver");
        Assertions.assertThat(stories.answer("linh.duong", number, BECAUSE).status())
                .isEqualTo("ANSWERED_FINALLY");
        assertThat(process).isEnded();
    }

    @Test
    void silenceOfThePersonClosesTheQuestionAndSaysSo() {
        RequestNumber number = stories.asked("dat.ngo");
        ProcessInstance process = stories.process(number);
        stories.answer("khanh.trinh", number, BECAUSE);
        stories.clocks().moveTo(limits.reminderBefore(stories.due(number)), 8);
        stories.clocks().runJob(process, "responseReminderDue");
        assertThat(process).hasPassed("remindSubject", "subjectReminded").isWaitingAt("respondToAnswer");
        Assertions.assertThat(stories.mailed(number, "question-response-reminder"))
                .containsExactly("nga.pham");
        pass(number, process, "responseOverdue");
        assertThat(process).isEnded().hasPassed("closeBySilence", "questionClosedBySilence");
        Assertions.assertThat(stories.status(number)).isEqualTo(QuestionStatus.CLOSED_BY_SILENCE);
        Assertions.assertThat(stories.mailed(number, "question-silence")).containsExactly("nga.pham");
    }

    @Test
    void whereNobodyIndependentIsThereAdministratorsAreToldAndItGoesOnByItself() {
        var people = new ReviewFixtures(context);
        RequestNumber number = stories.asked("linh.duong", stories.reading("khanh.trinh", "linh.duong"));
        ProcessInstance process = stories.process(number);
        try {
            assertThat(process).hasPassed("reportNobody").isWaitingAt("awaitAnswerer");
            Assertions.assertThat(stories.mailed(number, "no-independent-reviewer"))
                    .containsExactly("admin");
            Assertions.assertThat(incidents(process))
                    .singleElement()
                    .satisfies(words -> Assertions.assertThat(words).contains(number.text(), "Vụ Tổ chức cán bộ"));
            people.appoint("khanh.trinh", "APPROVER", "G09");
            assertThat(process).isWaitingAt("awaitAnswerer");
            people.appoint("minh.do", "APPROVER", "G09");
            assertThat(process).isWaitingAt("answerQuestion");
            Assertions.assertThat(incidents(process)).isEmpty();
            Assertions.assertThat(stories.candidates(number)).contains("G09.approver", "excluded khanh.trinh");
            assertThatThrownBy(() -> stories.answer("khanh.trinh", number, BECAUSE))
                    .hasMessage("task-unknown");
            stories.answer("minh.do", number, BECAUSE);
        } finally {
            people.clear();
        }
    }

    /** The only approver of the reader's agency is the reader: the one above it answers. */
    @Test
    void aReaderNeverAnswersForHimself() {
        RequestNumber number = stories.asked("minh.do");
        Assertions.assertThat(stories.candidates(number)).contains("H24.approver", "excluded minh.do");
        RequestNumber own = stories.asked("minh.do", stories.reading("lan.vu", "minh.do"));
        Assertions.assertThat(stories.candidates(own)).contains("H24.approver", "excluded minh.do", "excluded lan.vu");
    }

    @Test
    void forAReadingOfTheSystemThoseAnswerWhoDecideOnTheRecord() {
        RequestNumber number = stories.asked("nga.pham", stories.reading(null, "nga.pham"));
        Assertions.assertThat(stories.candidates(number)).contains("H24.01.approver");
        Assertions.assertThat(stories.view("nga.pham", number).question().reader())
                .isNull();
    }

    @Test
    void timersThatFireTooEarlyAndTokensMovedByHandFail() {
        RequestNumber number = stories.asked("dat.ngo");
        ProcessInstance process = stories.process(number);
        assertThatThrownBy(() -> stories.clocks().runJob(process, "explanationOverdue"))
                .hasMessageContaining("is not over");
        for (String step : List.of("sendFinalAnswer", "handOverAnswer", "closeBySilence")) {
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                            .startBeforeActivity(step)
                            .execute())
                    .as(step)
                    .hasStackTraceContaining(number.text());
        }
        stories.answer("khanh.trinh", number, BECAUSE);
        assertThatThrownBy(() -> stories.clocks().runJob(process, "responseOverdue"))
                .hasMessageContaining("cannot be closed now");
        Assertions.assertThat(stories.status(number)).isEqualTo(QuestionStatus.ANSWERED);
    }

    @Test
    void anAnswerAndAWordOnItAreRefusedWithoutContent() {
        RequestNumber number = stories.asked("dat.ngo");
        assertThatThrownBy(() -> stories.answer("khanh.trinh", number, " ")).hasMessage("answer-invalid");
        assertThatThrownBy(() -> stories.answer("khanh.trinh", number, "x".repeat(4001)))
                .hasMessage("answer-invalid");
        stories.answer("khanh.trinh", number, BECAUSE);
        assertThatThrownBy(() -> stories.respond("nga.pham", number, null, null))
                .hasMessage("response-invalid");
    }

    @Test
    void ofAnAnswerAndTheClockOneIsFaster() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            RequestNumber number = stories.asked("lan.vu");
            ProcessInstance process = stories.process(number);
            stories.clocks().moveTo(stories.due(number).plusDays(1), 0);
            String timer = stories.clocks().job(process, "explanationOverdue").getId();
            String task = stories.draft("minh.do", number, new AnswerBody(BECAUSE));
            List<String> told = AtOnce.both(
                    () -> outcome(() -> stories.complete("minh.do", task)),
                    () -> outcome(() -> {
                        management.executeJob(timer);
                        return timer;
                    }));
            // whoever was overtaken is no longer of the agency that is asked
            Assertions.assertThat(told.get(0))
                    .as(told.toString())
                    .isIn("done", "already-decided", "record-changed", "task-unknown");
            boolean answered = told.get(0).equals("done");
            Assertions.assertThat(told.get(1).equals("done"))
                    .as(told.toString())
                    .isEqualTo(!answered);
            Assertions.assertThat(stories.status(number))
                    .isEqualTo(answered ? QuestionStatus.ANSWERED : QuestionStatus.ESCALATED);
            assertThat(process).isWaitingAt(answered ? "respondToAnswer" : "answerQuestion");
            stories.clocks().resetClocks();
        }
    }

    @Test
    void ofThePersonsWordAndTheClockOneIsFaster() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            RequestNumber number = stories.asked("dat.ngo");
            ProcessInstance process = stories.process(number);
            stories.answer("khanh.trinh", number, BECAUSE);
            stories.clocks().moveTo(stories.due(number).plusDays(1), 0);
            String timer = stories.clocks().job(process, "responseOverdue").getId();
            String task = stories.draft("nga.pham", number, new ResponseBody(ResponseOutcome.ESCALATE, "Chưa rõ"));
            List<String> told = AtOnce.both(
                    () -> outcome(() -> stories.complete("nga.pham", task)),
                    () -> outcome(() -> {
                        management.executeJob(timer);
                        return timer;
                    }));
            Assertions.assertThat(told.get(0)).isIn("done", "already-decided", "record-changed");
            boolean heard = told.get(0).equals("done");
            Assertions.assertThat(stories.status(number))
                    .isEqualTo(heard ? QuestionStatus.ESCALATED : QuestionStatus.CLOSED_BY_SILENCE);
            stories.clocks().resetClocks();
        }
    }

    private static String outcome(Callable<?> act) {
        try {
            act.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.type();
        } catch (Exception e) {
            return e.toString();
        }
    }

    @Test
    void aDayOffStatedLaterMovesTheTermsAndTheirTimers() {
        RequestNumber number = stories.asked("dat.ngo");
        moved(number, "explanationOverdue");
        stories.answer("khanh.trinh", number, BECAUSE);
        moved(number, "responseOverdue");
    }

    private void moved(RequestNumber number, String timer) {
        LocalDate due = stories.due(number);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(due, due.plusDays(1))));
        Assertions.assertThat(stories.due(number)).isEqualTo(due.plusDays(1));
        stories.clocks().moveTo(due.plusDays(1), 0);
        Assertions.assertThat(isDue(stories.process(number), timer)).isFalse();
        stories.clocks().moveTo(due.plusDays(2), 0);
        Assertions.assertThat(isDue(stories.process(number), timer)).isTrue();
        stories.clocks().resetClocks();
    }

    @Test
    void wordsAreLockedDraftsTooAndTheEngineKnowsNobody() {
        RequestNumber number = stories.asked("dat.ngo");
        String variables =
                runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(stories.process(number).getId())
                        .list()
                        .stream()
                        .map(variable -> variable.getName() + "=" + variable.getValue())
                        .toList()
                        .toString();
        Assertions.assertThat(variables).contains("dueDate=").doesNotContain("nga.pham", "dat.ngo", WHY);
        String task = stories.task(number).getId();
        stories.answer("khanh.trinh", number, BECAUSE);
        Assertions.assertThat(database.queryForList(
                        "select decision from app.review_draft where task_id = ?", String.class, task))
                .singleElement()
                .satisfies(draft ->
                        Assertions.assertThat(draft).startsWith("locked:").doesNotContain(BECAUSE));
        Assertions.assertThat(database.queryForList("""
                        select encode(body, 'escape') from app.reading_question_word w
                        join app.reading_question q on q.id = w.question where q.number = ?""", String.class, number.text()))
                .hasSize(2)
                .noneMatch(body -> body.contains("xem") || body.contains("Xem"));
    }

    private LocalDate today() {
        return LocalDate.now(context.getBean(java.time.Clock.class));
    }

    private void pass(RequestNumber number, ProcessInstance process, String timer) {
        stories.clocks().moveTo(stories.due(number), 23);
        Assertions.assertThat(isDue(process, timer)).isFalse();
        stories.clocks().moveTo(stories.due(number).plusDays(1), 0);
        Assertions.assertThat(isDue(process, timer)).isTrue();
        stories.clocks().runJob(process, timer);
    }

    private boolean isDue(ProcessInstance process, String timer) {
        return management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(timer)
                        .timers()
                        .executable()
                        .count()
                == 1;
    }

    private List<String> incidents(ProcessInstance process) {
        return runtime.createIncidentQuery().processInstanceId(process.getId()).list().stream()
                .map(Incident::getIncidentMessage)
                .toList();
    }
}
