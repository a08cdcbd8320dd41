package org.dongthuan.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what a story of standing decisions needs and hides how it is brought about. */
public final class StandingFixtures {

    public static final String MANAGEMENT = "record_management";
    public static final String PAY = "payroll_and_benefits";

    private final ApplicationContext context;

    public StandingFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    public RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** For both purposes, a month from today. */
    public ProposeStanding proposal(String agency, String post, String... fields) {
        LocalDate today = today();
        return new ProposeStanding(agency, post, List.of(fields), List.of(MANAGEMENT, PAY), today, today.plusDays(29));
    }

    /** By lan.vu, for the verifiers of H24.01. */
    public RequestNumber proposed(String... fields) {
        return proposed("lan.vu", proposal("H24.01", "VERIFIER", fields));
    }

    public RequestNumber proposed(String officer, ProposeStanding proposal) {
        return desk().propose(actor(officer), proposal).number();
    }

    /** Proposed by lan.vu for the verifiers of H24.01 and decided by minh.do. */
    public StandingView inForce(String... fields) {
        return decided("lan.vu", "minh.do", proposal("H24.01", "VERIFIER", fields));
    }

    public StandingView decided(String officer, String head, ProposeStanding proposal) {
        RequestNumber number = proposed(officer, proposal);
        decide(head, number, Outcome.APPROVE);
        return desk().get(actor(officer), number);
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        Actor actor = actor(account);
        String reason = outcome == Outcome.APPROVE ? null : "Công việc của vị trí không cần đến thường xuyên";
        String task = task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(
                        actor,
                        task,
                        context.getBean(ObjectMapper.class).valueToTree(new DecisionBody(outcome, reason, null, null)));
        return context.getBean(TaskDesk.class).complete(actor, task);
    }

    public Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "standing-decision");
    }

    public ProcessInstance decisionProcess(RequestNumber number) {
        return instance(number, "agency-decision");
    }

    private ProcessInstance instance(RequestNumber number, String process) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    /** Runs what waits at that step, once. */
    public void runJob(RequestNumber number, String activity) {
        EngineWork.run(
                context,
                activity,
                Stream.of(process(number), decisionProcess(number)).filter(Objects::nonNull));
    }

    /** The person's appointment ended yesterday. */
    public void dismiss(String account, String role) {
        database()
                .sql("update app.appointment set valid_to = :day where account = :account and role = :role")
                .param("day", today().minusDays(1))
                .param("account", account)
                .param("role", role)
                .update();
    }

    /** It goes on, as if nothing had been. */
    public void appointAgain(String account, String role) {
        database()
                .sql("update app.appointment set valid_to = null where account = :account and role = :role")
                .param("account", account)
                .param("role", role)
                .update();
    }

    /** Takes back what a test left open, and ends what it left in force. */
    public void endAll(String... officers) {
        for (String officer : officers) {
            Actor actor = actor(officer);
            for (StandingView view :
                    desk().list(actor, KeyPaging.of(null, null, 100)).items()) {
                if (view.mayWithdraw()) desk().withdraw(actor, view.number(), Seen.UNTOLD);
                if (view.mayRevoke()) desk().revoke(actor, view.number(), "Hết thử nghiệm", Seen.UNTOLD);
            }
        }
    }

    /** How often that person's record was told of as seen under the decision. */
    public List<String> seen(String account, UUID standing) {
        return database()
                .sql("""
                        select action || ' ' || coalesce(purpose, '') || ' ' || array_to_string(fields, ',') from app.audit_event
                        where record_id = :record and grant_id = :standing order by id""")
                .param("record", record(account).value())
                .param("standing", standing)
                .query(String.class)
                .list();
    }

    public StandingDesk desk() {
        return context.getBean(StandingDesk.class);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }
}
