package org.dongthuan.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.EngineCase;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings, and questions about them. */
public final class QuestionFixtures {

    /** What is asked and answered; never to be found outside our own tables. */
    public static final String WHY = "Vì sao phải xem số điện thoại của tôi?";

    public static final String BECAUSE = "Xem để liên hệ khi xác minh lý lịch";

    private final ApplicationContext context;
    private final ConsentFixtures people;
    private final List<RequestNumber> asked = new ArrayList<>();

    public QuestionFixtures(ApplicationContext context) {
        this.context = context;
        people = new ConsentFixtures(context);
        askedNothing();
    }

    /** As if nobody had asked today. */
    private void askedNothing() {
        context.getBean(JdbcTemplate.class).update("delete from app.throttle");
    }

    public ConsentFixtures clocks() {
        return people;
    }

    /** A line of the log as any reading leaves it: who read, of whose record the telephone number. Its id. */
    public long reading(@Nullable String reader, String subject) {
        Actor actor = reader == null ? null : people.actor(reader);
        var line = AuditEntry.done(reader, actor == null ? null : actor.agencyCode(), Action.READ_RECORD)
                .on(people.record(subject).value(), List.of("phone"))
                .because("background_check");
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(AuditLog.class).append(line));
        return Objects.requireNonNull(context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select max(id) from app.audit_event where record_id = ? and action = 'READ_RECORD'",
                        Long.class,
                        people.record(subject).value()));
    }

    /** Asked by nga.pham. */
    public RequestNumber asked(String reader) {
        return asked("nga.pham", reading(reader, "nga.pham"));
    }

    public RequestNumber asked(String subject, long reading) {
        askedNothing();
        RequestNumber number = context.getBean(QuestionDesk.class)
                .ask(people.actor(subject), reading, WHY)
                .number();
        asked.add(number);
        return number;
    }

    public Completed answer(String account, RequestNumber number, @Nullable String text) {
        return complete(account, number, new AnswerBody(text));
    }

    public Completed respond(String account, RequestNumber number, ResponseOutcome outcome, @Nullable String text) {
        return complete(account, number, new ResponseBody(outcome, text));
    }

    private Completed complete(String account, RequestNumber number, Object body) {
        return complete(account, draft(account, number, body));
    }

    /** Saves what is to be said; the id of the task. */
    public String draft(String account, RequestNumber number, Object body) {
        String task = task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(
                        people.actor(account),
                        task,
                        context.getBean(ObjectMapper.class).valueToTree(body));
        return task;
    }

    public Completed complete(String account, String task) {
        return context.getBean(TaskDesk.class).complete(people.actor(account), task);
    }

    public QuestionView view(String account, RequestNumber number) {
        return context.getBean(QuestionDesk.class).view(people.actor(account), number, Texts.VIETNAMESE);
    }

    public QuestionStatus status(RequestNumber number) {
        return view("nga.pham", number).question().status();
    }

    public LocalDate due(RequestNumber number) {
        return Objects.requireNonNull(view("nga.pham", number).question().dueDate());
    }

    public Task task(RequestNumber number) {
        return engine(number).task();
    }

    /** The accounts and groups that the engine asks, and after them those whom it keeps away. */
    public Set<String> candidates(RequestNumber number) {
        return engine(number).candidates();
    }

    public ProcessInstance process(RequestNumber number) {
        return engine(number).process("access-question");
    }

    /** To whom such a mail went. */
    public List<String> mailed(RequestNumber number, String kind) {
        return engine(number).mailed(kind);
    }

    private EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    /** One that was asked by a call: it goes with the others. */
    public void ends(String number) {
        asked.add(new RequestNumber(number));
    }

    /** No task is left to others. */
    public void clear() {
        askedNothing();
        people.resetClocks();
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : asked) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey("access-question")
                    .processInstanceBusinessKey(number.text())
                    .list()
                    .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test"));
        }
    }
}
