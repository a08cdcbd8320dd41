package org.dongthuan.representation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.platform.Seen;
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

/** Proposes, decides and ends representations as people would; puts a death on a record and takes it off again. */
public final class RepresentationFixtures {

    /** On the paper; never to be found where it stands readably. */
    public static final String PAPER = "15/2026/QĐDS-GH";

    private final ApplicationContext context;

    public RepresentationFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** The sharing code of that person. */
    public String code(String account) {
        return record(account).value().toString();
    }

    RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public UUID scan(String officer) {
        return context.getBean(EvidenceDesk.class)
                .upload(actor(officer), "quyet-dinh.png", new ByteArrayInputStream(CorrectionFixtures.picture()))
                .id();
    }

    /** A month from today, with a paper that fits. */
    public ProposeRepresentation wanted(
            String officer, String subject, String representative, Relation relation, MandateKind... kinds) {
        DocumentKind kind = relation.cause() == Cause.DEATH ? DocumentKind.CIVIL_STATUS : DocumentKind.COURT_DECISION;
        return new ProposeRepresentation(
                code(subject),
                code(representative),
                relation.name(),
                Stream.of(kinds).map(MandateKind::name).toList(),
                new ProposeRepresentation.Document(kind.name(), PAPER, today().minusDays(10)),
                List.of(scan(officer)),
                today(),
                today().plusDays(30));
    }

    /** To answer for somebody without capacity. */
    public RequestNumber proposed(String officer, String subject, String representative) {
        return proposed(officer, subject, representative, Relation.GUARDIAN, MandateKind.ANSWER_CONSENT);
    }

    public RequestNumber proposed(
            String officer, String subject, String representative, Relation relation, MandateKind... kinds) {
        return desk().propose(actor(officer), wanted(officer, subject, representative, relation, kinds))
                .number();
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        Actor actor = actor(account);
        String reason = outcome == Outcome.APPROVE ? null : "Giấy tờ không rõ";
        String task = task(number).getId();
        TaskDesk tasks = context.getBean(TaskDesk.class);
        tasks.saveDraft(
                actor,
                task,
                context.getBean(ObjectMapper.class).valueToTree(new DecisionBody(outcome, reason, null, null)));
        return tasks.complete(actor, task);
    }

    Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    ProcessInstance instance(RequestNumber number, String process) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public String taskId(RequestNumber number) {
        return task(number).getId();
    }

    /** What the officer proposed last. */
    public RequestNumber newest(String officer) {
        return desk().list(actor(officer), KeyPaging.of(null, null, 1))
                .items()
                .get(0)
                .number();
    }

    /** What was recorded by that case. */
    public UUID mandate(RequestNumber number) {
        return database()
                .sql("select id from app.mandate where recorded = ?")
                .param(number.text())
                .query(UUID.class)
                .single();
    }

    /** The record says that he has died. */
    public void dies(String account) {
        database().sql("""
                        update app.record set fields = fields
                            || '{"separation_reason": {"value": "death", "from": "2026-11-01"}}'
                        where account = ?""").param(account).update();
    }

    /** It was a mistake: nothing of it is left. */
    public void lives(String account) {
        database()
                .sql("update app.record set fields = fields - 'separation_reason' where account = ?")
                .param(account)
                .update();
    }

    /** Whatever these officers proposed is withdrawn, and what was recorded of it is ended. */
    public void clear(String... officers) {
        for (String officer : officers) {
            Actor actor = actor(officer);
            for (RepresentationView one :
                    desk().list(actor, KeyPaging.of(null, null, 100)).items()) {
                if (one.mayWithdraw()) desk().withdraw(actor, one.number(), Seen.UNTOLD);
                if (one.mayEnd()) desk().end(actor, one.number(), "Kết thúc thử nghiệm", Seen.UNTOLD);
            }
        }
    }

    RepresentationDesk desk() {
        return context.getBean(RepresentationDesk.class);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }
}
