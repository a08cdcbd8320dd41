package org.dongthuan.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for consents as a feature would, and hides how a story is brought about. */
public final class ConsentFixtures {

    /** What the requester writes; never to be found outside our own tables. */
    public static final String WORDS = "Xác minh lý lịch trước khi tiếp nhận";

    /** No request of any other test has this number. */
    private static final RequestNumber REQUEST = new RequestNumber("KT-2026-900001");

    private final ApplicationContext context;

    public ConsentFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    /** A question of thu.hoang's to somebody, with its process started. */
    public Consent asked(String subject) {
        return asked(question(subject));
    }

    public Consent asked(ConsentQuestion question) {
        return inTransaction(() -> {
            Consent consent = context.getBean(Consents.class).ask(question);
            context.getBean(RuntimeService.class)
                    .startProcessInstanceByKey(
                            "consent-approval", consent.number().text());
            return consent;
        });
    }

    public ConsentQuestion question(String subject) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return new ConsentQuestion(
                REQUEST,
                record(subject),
                subject,
                "thu.hoang",
                new AgencyCode("G06"),
                "background_check",
                WORDS,
                "subject_consent_law",
                List.of("phone", "current_address", "other_name"),
                Set.of(FormOfUse.VIEW, FormOfUse.PRINT),
                today,
                today.plusDays(29),
                null);
    }

    public RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public Consent get(Consent consent) {
        return context.getBean(Consents.class).get(consent.number());
    }

    public Completed answer(String account, Consent consent, ConsentAnswerBody answer) {
        Actor actor = actor(account);
        String taskId = task(consent).getId();
        TaskDesk desk = context.getBean(TaskDesk.class);
        desk.saveDraft(actor, taskId, context.getBean(ObjectMapper.class).valueToTree(answer));
        return desk.complete(actor, taskId);
    }

    public Completed agree(Consent consent) {
        return answer(consent.question().subject(), consent, agreement());
    }

    public static ConsentAnswerBody agreement() {
        return new ConsentAnswerBody(ConsentAnswer.AGREE, null, null);
    }

    public static ConsentAnswerBody refusal() {
        return new ConsentAnswerBody(ConsentAnswer.REFUSE, null, null);
    }

    public static ConsentAnswerBody part(@Nullable List<String> fields, @Nullable LocalDate until) {
        return new ConsentAnswerBody(ConsentAnswer.AGREE_PARTLY, fields, until);
    }

    /** The question as its subject sees it; from then on it counts as read. */
    public ConsentTaskView read(Consent consent) {
        return (ConsentTaskView) context.getBean(TaskDesk.class)
                .open(actor(consent.question().subject()), task(consent).getId(), Texts.VIETNAMESE)
                .view();
    }

    public void withdraw(String account, UUID consent) {
        context.getBean(ConsentDesk.class).withdraw(actor(account), consent, Texts.VIETNAMESE);
    }

    public ConsentView view(Consent consent) {
        return context.getBean(ConsentDesk.class)
                .view(actor(consent.question().subject()), consent.id(), Texts.VIETNAMESE);
    }

    public Task task(Consent consent) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(consent.number().text())
                .singleResult();
    }

    public ProcessInstance process(Consent consent) {
        return instance(consent, "consent-approval");
    }

    public ProcessInstance receiptProcess(Consent consent) {
        return instance(consent, "consent-receipt");
    }

    public long receiptProcesses(Consent consent) {
        return context.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("consent-receipt")
                .processInstanceBusinessKey(consent.number().text())
                .count();
    }

    /** Runs what waits at that step, once. */
    public void runJob(ProcessInstance process, String activity) {
        EngineWork.run(context, activity, Stream.of(process));
    }

    public Job job(ProcessInstance process, String activity) {
        return context
                .getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job waits at " + activity));
    }

    /** From the answer to the mail: the receipt is asked for, made and sent. */
    public void runReceipt(Consent consent) {
        if (process(consent) != null) runJob(process(consent), "requestReceipt");
        ProcessInstance receipt = receiptProcess(consent);
        runJob(receipt, "makeReceipt");
    }

    /** For the application and the engine alike. */
    public void moveTo(LocalDate day, int hour) {
        var clock = context.getBean(TestClock.Movable.class);
        var moment = day.atTime(hour, 1).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), moment));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    public void resetClocks() {
        context.getBean(TestClock.Movable.class).reset();
        ClockUtil.reset();
    }

    /** Takes back what a test left open, as a withdrawn request would. */
    public void cancelOpen() {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (ProcessInstance process : runtime.createProcessInstanceQuery()
                .processDefinitionKey("consent-approval")
                .list()) {
            var number = new RequestNumber(process.getBusinessKey());
            Consent consent = context.getBean(Consents.class).get(number);
            if (consent.question().request().equals(REQUEST)) cancel(number, process);
        }
    }

    public void cancel(RequestNumber number, ProcessInstance process) {
        inTransaction(() -> {
            context.getBean(Consents.class).cancel(number);
            context.getBean(RuntimeService.class).deleteProcessInstance(process.getId(), "request withdrawn");
            return true;
        });
    }

    public <T> T inTransaction(Supplier<T> work) {
        T result = context.getBean(TransactionTemplate.class).execute(status -> work.get());
        if (result == null) throw new AssertionError("Nothing came of it");
        return result;
    }

    private ProcessInstance instance(Consent consent, String process) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(consent.number().text())
                .singleResult();
    }
}
