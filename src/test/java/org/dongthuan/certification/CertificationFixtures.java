package org.dongthuan.certification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Has functions certified as a feature would, and hides how a story is brought about. */
public final class CertificationFixtures {

    /** What the requester writes; never to be found outside our own tables. */
    public static final String WORDS = "Tổng hợp số liệu phục vụ chỉ đạo của Bộ";

    /** No request of any other test has such a number. */
    private static final String REQUEST = "KT-2026-91";

    private static int asked = 0;

    private final ApplicationContext context;

    public CertificationFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    /** A question of somebody's about others, with its process started. */
    public Certification asked(String requester, String... subjects) {
        Certification certification =
                context.getBean(TransactionTemplate.class).execute(status -> ask(question(requester, subjects)));
        return get(certification.number());
    }

    private Certification ask(CertificationQuestion question) {
        Certification certification = context.getBean(Certifications.class).ask(question);
        context.getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "function-certification", certification.number().text());
        return certification;
    }

    private CertificationQuestion question(String requester, String... subjects) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return new CertificationQuestion(
                // of one request there is one certification
                new RequestNumber("%s%04d".formatted(REQUEST, nextRequest())),
                requester,
                new AgencyCode(actor(requester).agencyCode()),
                Stream.of(subjects).map(this::subject).toList(),
                "direction_home_affairs",
                WORDS,
                "state_body_function",
                List.of("phone", "current_address"),
                Set.of(FormOfUse.VIEW),
                today,
                today.plusDays(29),
                null);
    }

    private CaseSubject subject(String account) {
        return new CaseSubject(context.getBean(Registry.class).idOf(account).orElseThrow(), account);
    }

    private int nextRequest() {
        Integer before = context.getBean(JdbcClient.class)
                .sql("select count(*) from app.certification")
                .query(Integer.class)
                .single();
        asked = Math.max(asked, before) + 1;
        return asked;
    }

    public Certification get(RequestNumber number) {
        return context.getBean(Certifications.class).get(number);
    }

    public Completed certify(String account, RequestNumber number) {
        return say(account, number, new CertificationBody(CertificationOutcome.CERTIFY, null));
    }

    public Completed refuse(String account, RequestNumber number, String reason) {
        return say(account, number, new CertificationBody(CertificationOutcome.REFUSE, reason));
    }

    public Completed say(String account, RequestNumber number, CertificationBody body) {
        Actor actor = actor(account);
        String taskId = task(number).getId();
        TaskDesk desk = context.getBean(TaskDesk.class);
        desk.saveDraft(actor, taskId, context.getBean(ObjectMapper.class).valueToTree(body));
        return desk.complete(actor, taskId);
    }

    public CertificationTaskView read(String account, RequestNumber number) {
        return (CertificationTaskView) context.getBean(TaskDesk.class)
                .open(actor(account), task(number).getId(), Texts.VIETNAMESE)
                .view();
    }

    public Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("function-certification")
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public void runJob(RequestNumber number, String activity) {
        EngineWork.run(context, activity, Stream.of(process(number)));
    }

    /** Who got a mail of that kind, by account. */
    public List<String> told(RequestNumber number, String kind) {
        return context.getBean(JdbcClient.class)
                .sql("select account from app.outbox where number = ? and kind = ? order by account")
                .params(number.text(), kind)
                .query(String.class)
                .list();
    }

    /** Takes back what a test left open, as a withdrawn request would. */
    public void cancelOpen() {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (ProcessInstance process : runtime.createProcessInstanceQuery()
                .processDefinitionKey("function-certification")
                .list()) {
            var number = new RequestNumber(process.getBusinessKey());
            if (get(number).question().request().text().startsWith(REQUEST)) cancel(number, process);
        }
    }

    public void cancel(RequestNumber number, ProcessInstance process) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            context.getBean(Certifications.class).cancel(number);
            context.getBean(RuntimeService.class).deleteProcessInstance(process.getId(), "request withdrawn");
        });
    }
}
