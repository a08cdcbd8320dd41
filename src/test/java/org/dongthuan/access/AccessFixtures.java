package org.dongthuan.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentAnswerBody;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.Consents;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says what a story about reading other people's data needs, and hides how it is brought about. */
public final class AccessFixtures {

    /** What the requester writes; never to be found in the engine. */
    public static final String WORDS = "Xác minh thông tin trước khi tiếp nhận về cơ quan";

    public static final List<String> FIELDS = List.of("phone", "current_address", "other_name");

    private final ApplicationContext context;
    private final ConsentFixtures consents;

    public AccessFixtures(ApplicationContext context) {
        this.context = context;
        this.consents = new ConsentFixtures(context);
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    /** A request that breaks no rule. */
    public SubmitAccessRequest wish(String... subjects) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return new SubmitAccessRequest(
                records(subjects),
                new SubmitAccessRequest.Purpose("background_check", WORDS),
                "subject_consent_law",
                FIELDS,
                List.of(FormOfUse.VIEW),
                today,
                today.plusDays(29),
                null);
    }

    /** A request by another door that breaks no rule. */
    public SubmitAccessRequest wish(String purpose, String basis, List<String> fields, String... subjects) {
        LocalDate today = today();
        return new SubmitAccessRequest(
                records(subjects),
                new SubmitAccessRequest.Purpose(purpose, WORDS),
                basis,
                fields,
                List.of(FormOfUse.VIEW),
                today,
                today.plusDays(29),
                null);
    }

    /** For the direction of the home-affairs sector, which the ministry may ask for. */
    public RequestNumber byFunction(String requester, String... subjects) {
        return submitted(requester, wish("direction_home_affairs", "state_body_function", FIELDS, subjects));
    }

    public RequestNumber submitted(String requester, SubmitAccessRequest wish) {
        return desk().submit(actor(requester), wish).number();
    }

    /** The number of the one question about the whole request. */
    public RequestNumber certification(RequestNumber number) {
        return Objects.requireNonNull(request(number).people().get(0).question());
    }

    public UUID record(String account) {
        return context.getBean(Registry.class).idOf(account).orElseThrow().value();
    }

    public List<UUID> records(String... accounts) {
        return Stream.of(accounts).map(this::record).toList();
    }

    public RequestNumber submitted(String requester, String... subjects) {
        return desk().submit(actor(requester), wish(subjects)).number();
    }

    public AccessView view(String account, RequestNumber number) {
        return desk().view(actor(account), number, Texts.VIETNAMESE);
    }

    public AccessStatus status(RequestNumber number) {
        return request(number).status();
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** The stages by account. */
    public Map<String, AccessStage> stages(RequestNumber number) {
        return request(number).people().stream().collect(Collectors.toMap(AskedPerson::subject, AskedPerson::stage));
    }

    public LocalDate lastDay(RequestNumber number) {
        return request(number).to();
    }

    AccessRequest request(RequestNumber number) {
        return context.getBean(AccessRequestTable.class).get(number);
    }

    public Consent consent(RequestNumber number, String subject) {
        return request(number).people().stream()
                .filter(person -> person.is(subject))
                .map(person -> context.getBean(Consents.class).get(Objects.requireNonNull(person.question())))
                .findFirst()
                .orElseThrow();
    }

    public void agree(RequestNumber number, String... subjects) {
        for (String subject : subjects) answer(number, subject, ConsentFixtures.agreement());
    }

    public void refuse(RequestNumber number, String... subjects) {
        for (String subject : subjects) answer(number, subject, ConsentFixtures.refusal());
    }

    /** The person answers, and the answer reaches the request. */
    public void answer(RequestNumber number, String subject, ConsentAnswerBody answer) {
        answer(subject, number, subject, answer);
    }

    /** Likewise by whoever may answer for him. */
    void answer(String who, RequestNumber number, String subject, ConsentAnswerBody answer) {
        Consent consent = consent(number, subject);
        consents.answer(who, consent, answer);
        consents.runJob(consents.process(consent), "requestReceipt");
    }

    public void withdrawConsent(RequestNumber number, String subject) {
        consents.withdraw(subject, consent(number, subject).id());
    }

    public void withdraw(String account, RequestNumber number) {
        desk().withdraw(actor(account), number);
    }

    public Completed decide(String account, RequestNumber part, Outcome outcome) {
        String reason = outcome == Outcome.APPROVE ? null : "Mục đích chưa rõ";
        return decide(account, part, new DecisionBody(outcome, reason, null, null));
    }

    public Completed decide(String account, RequestNumber part, DecisionBody decision) {
        String taskId = task(part).getId();
        TaskDesk desk = context.getBean(TaskDesk.class);
        desk.saveDraft(
                actor(account), taskId, context.getBean(ObjectMapper.class).valueToTree(decision));
        return desk.complete(actor(account), taskId);
    }

    /** Agreed to by the person, recommended by the verifier. */
    RequestNumber inApproval(String subject, @Nullable List<String> fields) {
        RequestNumber number = submitted("thu.hoang", subject);
        if (fields == null) agree(number, subject);
        else answer(number, subject, ConsentFixtures.part(fields, null));
        decide("lan.vu", number.part(1), Outcome.APPROVE);
        return number;
    }

    /** The one open task of the part. */
    public Task task(RequestNumber part) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(part.text())
                .singleResult();
    }

    /** The process of a request, or of one part of it. */
    public ProcessInstance process(RequestNumber number) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(number.equals(number.request()) ? "access-request" : "access-part")
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    /** Runs every job that waits at that step of the process of the request, or of the part. */
    public void runJobs(RequestNumber number, String activity) {
        EngineWork.run(context, activity, Stream.of(process(number)));
    }

    public List<Map<String, Object>> grants(RequestNumber number) {
        return context.getBean(JdbcTemplate.class)
                .queryForList("select * from app.access_grant where request = ? order by record_id", number.text());
    }

    /** What the grants of a request rest on: kind, reference, last day. */
    public List<String> bases(RequestNumber number) {
        return context.getBean(JdbcTemplate.class).queryForList("""
                        select b.kind || ' ' || b.reference || ' ' || b.until_day from app.grant_basis b
                        join app.access_grant g on g.id = b.grant_id where g.request = ? order by 1""", String.class, number.text());
    }

    /** Takes back what a test left open. */
    public void withdrawOpenRequests(String... accounts) {
        for (String account : accounts) {
            desk().mine(actor(account), 0, 10_000).stream()
                    .filter(request -> request.status().isOpen())
                    .forEach(request -> withdraw(account, request.number()));
        }
    }

    public AccessDesk desk() {
        return context.getBean(AccessDesk.class);
    }
}
