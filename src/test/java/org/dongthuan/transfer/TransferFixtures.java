package org.dongthuan.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposes, decides and accepts transfers as people would. */
public final class TransferFixtures {

    private final ApplicationContext context;

    public TransferFixtures(ApplicationContext context) {
        this.context = context;
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    public RecordId record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow();
    }

    public Holder holder(String account) {
        return context.getBean(Registry.class).holder(record(account));
    }

    public UUID scan(String officer) {
        return context.getBean(EvidenceDesk.class)
                .upload(actor(officer), "quyet-dinh.png", new ByteArrayInputStream(CorrectionFixtures.picture()))
                .id();
    }

    /** To Hưng Yên, from that day on. */
    public ProposeTransfer wanted(String officer, String subject, LocalDate date) {
        return wanted(officer, subject, "H31", "H31.02", date);
    }

    public ProposeTransfer wanted(String officer, String subject, String to, String using, LocalDate date) {
        return new ProposeTransfer(
                record(subject).value().toString(),
                to,
                using,
                date,
                new ProposeTransfer.Decision("120/QĐ-BNV", today().minusDays(8), "Bộ Nội vụ"),
                List.of(scan(officer)));
    }

    /** From today on. */
    public RequestNumber proposed(String officer, String subject) {
        return proposed(officer, wanted(officer, subject, today()));
    }

    public RequestNumber proposed(String officer, ProposeTransfer wanted) {
        return desk().propose(actor(officer), wanted).number();
    }

    /** Proposed by lan.vu and let go by the department of Hải Phòng. */
    public RequestNumber released(String subject, LocalDate date) {
        return released(wanted("lan.vu", subject, date));
    }

    public RequestNumber released(ProposeTransfer wanted) {
        RequestNumber number = proposed("lan.vu", wanted);
        decide("hoa.ngo", number, Outcome.APPROVE);
        decide("minh.do", number, Outcome.APPROVE);
        run(number, "makeReleaseDocument");
        return number;
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        return complete(
                account,
                number,
                new DecisionBody(outcome, outcome == Outcome.APPROVE ? null : "Chưa đủ căn cứ", null, null));
    }

    /** The word of the receiving agency. */
    public Completed answer(String account, RequestNumber number, AcceptanceOutcome outcome, String reason) {
        return complete(account, number, new AcceptanceBody(outcome, reason));
    }

    private Completed complete(String account, RequestNumber number, Object decision) {
        Actor actor = actor(account);
        String task = task(number).getId();
        TaskDesk tasks = context.getBean(TaskDesk.class);
        tasks.saveDraft(actor, task, context.getBean(ObjectMapper.class).valueToTree(decision));
        return tasks.complete(actor, task);
    }

    public Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "record-transfer");
    }

    public ProcessInstance acceptance(RequestNumber number) {
        return instance(number, "transfer-acceptance");
    }

    private ProcessInstance instance(RequestNumber number, String process) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public void run(RequestNumber number, String activity) {
        EngineWork.run(
                context,
                activity,
                Stream.of(process(number), acceptance(number)).filter(Objects::nonNull));
    }

    public TransferView view(String account, RequestNumber number) {
        return desk().get(actor(account), number);
    }

    public List<RequestNumber> listed(String account) {
        return desk().list(actor(account), KeyPaging.of(null, null, 100)).items().stream()
                .map(TransferView::number)
                .toList();
    }

    /** What that officer proposed last. */
    public RequestNumber newest(String officer) {
        return listed(officer).get(0);
    }

    /** Who was told what of it. */
    public List<String> mails(RequestNumber number) {
        return context.getBean(JdbcClient.class)
                .sql("select account || ' ' || kind from app.outbox where number = ? and kind like 'transfer-%'")
                .param(number.text())
                .query(String.class)
                .list();
    }

    /** Whatever these officers, and their agencies, have under way is withdrawn. */
    public void withdrawOpen(String... officers) {
        for (String officer : officers) {
            Actor actor = actor(officer);
            for (TransferView one :
                    desk().list(actor, KeyPaging.of(null, null, 100)).items()) {
                if (one.mayWithdraw()) desk().withdraw(actor, one.number(), Seen.UNTOLD);
            }
        }
    }

    public TransferDesk desk() {
        return context.getBean(TransferDesk.class);
    }
}
