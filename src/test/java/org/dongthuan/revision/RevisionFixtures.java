package org.dongthuan.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewTaskView;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says what a story of a changed decision needs and hides how it is brought about. */
public final class RevisionFixtures {

    public static final String REASON = "Mục đích khai thác không còn";

    private final ApplicationContext context;
    private final AccessFixtures accesses;

    public RevisionFixtures(ApplicationContext context) {
        this.context = context;
        this.accesses = new AccessFixtures(context);
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    /** thu.hoang may read the records of these people: agreed to, verified by lan.vu, decided by minh.do. */
    public RequestNumber granted(String... subjects) {
        RequestNumber number = accesses.submitted("thu.hoang", subjects);
        accesses.agree(number, subjects);
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);
        return number;
    }

    /** thu.hoang may read all that was asked of tuan.bui, and of nga.pham no more than these fields. */
    public RequestNumber grantedUnequally(String... ofNga) {
        RequestNumber number = accesses.submitted("thu.hoang", "nga.pham", "tuan.bui");
        accesses.answer(number, "nga.pham", ConsentFixtures.part(List.of(ofNga), null));
        accesses.agree(number, "tuan.bui");
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);
        return number;
    }

    /** mai.dang may read that person's record for personnel work: decided at once, nobody was asked. */
    public RequestNumber grantedWithoutAsking(String subject) {
        RequestNumber number = accesses.submitted(
                "mai.dang",
                accesses.wish("personnel_work", "personnel_work_exception", AccessFixtures.FIELDS, subject));
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);
        return number;
    }

    /** By which that was decided. */
    public UUID decision(RequestNumber number) {
        return decisionOn(number.part(1)).id();
    }

    public WrittenDecision decisionOn(RequestNumber number) {
        return context.getBean(WrittenDecisions.class).ofRequest(number.text()).get(0);
    }

    public RequestNumber revocation(String account, UUID decision) {
        return propose(account, decision, change(ChangeKind.REVOKE, REASON, null, null));
    }

    public RequestNumber correction(String account, UUID decision) {
        return propose(account, decision, change(ChangeKind.CORRECT, "Lỗi in", "Hải Phong", "Hải Phòng"));
    }

    /** Of what a decision on several people says of one of them. */
    public RequestNumber correctionOf(String subject, String account, UUID decision) {
        return propose(
                account,
                decision,
                new ProposeChange(
                        ChangeKind.CORRECT,
                        REASON,
                        "Bùi Anh Tuân",
                        "Bùi Anh Tuấn",
                        null,
                        null,
                        null,
                        context.getBean(Registry.class)
                                .idOf(subject)
                                .orElseThrow()
                                .value()));
    }

    /** That only these fields are left, to look at, until that day. */
    public RequestNumber replacement(String account, UUID decision, LocalDate to, String... fields) {
        return propose(
                account,
                decision,
                new ProposeChange(
                        ChangeKind.REPLACE, REASON, null, null, List.of(fields), List.of(FormOfUse.VIEW), to, null));
    }

    static ProposeChange change(
            @Nullable ChangeKind kind, @Nullable String reason, @Nullable String printed, @Nullable String corrected) {
        return new ProposeChange(kind, reason, printed, corrected, null, null, null, null);
    }

    public RequestNumber propose(String account, UUID decision, ProposeChange proposal) {
        return desk().propose(actor(account), decision, proposal).number();
    }

    /** hoa.ngo recommends and minh.do decides. */
    public Completed decided(RequestNumber number, Outcome outcome) {
        decide("hoa.ngo", number, outcome);
        return decide("minh.do", number, outcome);
    }

    public Completed decide(String account, RequestNumber number, Outcome outcome) {
        String reason = outcome == Outcome.APPROVE ? null : "Chưa đủ căn cứ";
        String task =
                Objects.requireNonNull(task(number), "No task of " + number).getId();
        TaskDesk desk = context.getBean(TaskDesk.class);
        desk.saveDraft(
                actor(account),
                task,
                context.getBean(ObjectMapper.class).valueToTree(new DecisionBody(outcome, reason, null, null)));
        return desk.complete(actor(account), task);
    }

    public DecisionChangeView view(String account, RequestNumber number) {
        return desk().view(actor(account), number, Texts.VIETNAMESE);
    }

    public DecisionChangeView withdraw(String account, RequestNumber number) {
        return desk().withdraw(actor(account), number, Seen.UNTOLD, Texts.VIETNAMESE);
    }

    /** What of a replacement is left of each of several people, as a reviewer reads it. */
    List<DecisionChangeInReview.Left> each(String account, RequestNumber number) {
        var view = (ReviewTaskView) context.getBean(TaskDesk.class)
                .open(actor(account), task(number).getId(), Texts.VIETNAMESE)
                .view();
        return ((DecisionChangeInReview) view.items().get(0).item()).each();
    }

    public Task task(RequestNumber number) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    public ProcessInstance process(RequestNumber number) {
        return instance(number, "decision-change");
    }

    public ProcessInstance decisionProcess(RequestNumber number) {
        return instance(number, "agency-decision");
    }

    public ProcessInstance instance(RequestNumber number, String process) {
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

    /** Who was told what: account and kind of mail. */
    public List<String> mails(String number) {
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select account || ' ' || kind from app.outbox where number = ? order by 1",
                        String.class,
                        number);
    }

    /** How each grant of a request ended, with the reason. */
    public List<Map<String, Object>> ends(RequestNumber request) {
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select end_kind, end_reason, ended_by from app.access_grant where request = ?",
                        request.text());
    }

    public void clear() {
        accesses.withdrawOpenRequests("thu.hoang", "mai.dang");
    }

    public ChangeDesk desk() {
        return context.getBean(ChangeDesk.class);
    }
}
