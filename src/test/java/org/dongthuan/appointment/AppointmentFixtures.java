package org.dongthuan.appointment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.EngineCase;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.identity.HeldAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of their own, nobody of the demonstration, and what is proposed to make of them. */
public final class AppointmentFixtures {

    private static final String ADMINISTRATOR = "admin";

    private final ApplicationContext context;
    private final ConsentFixtures people;
    private final List<String> engaged = new ArrayList<>();
    private final List<RequestNumber> proposed = new ArrayList<>();

    public AppointmentFixtures(ApplicationContext context) {
        this.context = context;
        people = new ConsentFixtures(context);
    }

    public ConsentFixtures clocks() {
        return people;
    }

    /** Somebody with an account and no office. */
    public String person() {
        String account = "engaged-" + UUID.randomUUID().toString().substring(0, 8);
        database().update("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lã', 'Thị Mới', ? from app.account where id = 'nga.pham'""", account, account + "@new.example");
        engaged.add(account);
        return account;
    }

    /** Another administrator of the whole country, made past everything as an installer does. */
    public String administrator() {
        String account = person();
        database()
                .update(
                        "insert into app.appointment (account, role, valid_from) values (?, 'ADMINISTRATOR', ?)",
                        account,
                        today());
        context.publishEvent(new AppointmentChanged(account));
        return account;
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    public ProposeAppointment wanted(String account, Role role, @Nullable String agency) {
        return new ProposeAppointment(account, role, agency, null, null, null, today(), null);
    }

    public RequestNumber proposed(String account, Role role, @Nullable String agency) {
        return proposed(wanted(account, role, agency));
    }

    public RequestNumber proposed(ProposeAppointment wanted) {
        RequestNumber number =
                desk().propose(people.actor(ADMINISTRATOR), wanted).number();
        proposed.add(number);
        return number;
    }

    AppointmentDesk desk() {
        return context.getBean(AppointmentDesk.class);
    }

    /** What became an appointment. */
    public HeldAppointment confirmed(String by, String account, Role role, String agency) {
        confirm(by, proposed(account, role, agency));
        return held(account).get(0);
    }

    public Completed confirm(String by, RequestNumber number) {
        return say(by, number, new ConfirmationBody(ConfirmationOutcome.CONFIRM, null));
    }

    public Completed say(String by, RequestNumber number, ConfirmationBody body) {
        String task = task(number).getId();
        var desk = context.getBean(TaskDesk.class);
        desk.saveDraft(
                people.actor(by), task, context.getBean(ObjectMapper.class).valueToTree(body));
        return desk.complete(people.actor(by), task);
    }

    public ProposalView view(RequestNumber number) {
        return desk().get(people.actor(ADMINISTRATOR), number);
    }

    /** What was proposed last for somebody; it is cleared away, too. */
    public String newest(String account) {
        String number = Objects.requireNonNull(database()
                .queryForObject(
                        "select max(number) from app.appointment_proposal where account = ?", String.class, account));
        proposed.add(new RequestNumber(number));
        return number;
    }

    /** Everything that somebody holds and held, the newest first. */
    public List<HeldAppointment> held(String account) {
        return context
                .getBean(HeldAppointments.class)
                .list(
                        people.actor(ADMINISTRATOR),
                        new HeldAppointments.Wanted(null, null, null, null),
                        KeyPaging.of(null, null, 100))
                .items()
                .stream()
                .filter(held -> held.account().equals(account))
                .toList();
    }

    public Task task(RequestNumber number) {
        return engine(number).task();
    }

    /** The accounts and groups that the engine asks, and after them those whom it keeps away. */
    public Set<String> candidates(RequestNumber number) {
        return engine(number).candidates();
    }

    public ProcessInstance process(RequestNumber number) {
        return engine(number).process("appointment");
    }

    /** To whom such a mail went. */
    public List<String> mailed(RequestNumber number, String kind) {
        return engine(number).mailed(kind);
    }

    private EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    /** No task is left to others, no proposal open, and nobody who could sign in. */
    public void clear() {
        people.resetClocks();
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : proposed) {
            ProcessInstance process = process(number);
            if (process != null) runtime.deleteProcessInstance(process.getId(), "test");
            database().update("""
                            update app.appointment_proposal set status = 'WITHDRAWN', decided_by = 'admin',
                                decided_at = now() where number = ? and status = 'PROPOSED'""", number.text());
            database().update("""
                            update app.appointment set ended_on = valid_from, ended_by = 'admin', end_reason = 'test'
                            where proposal = ? and ended_on is null""", number.text());
        }
        for (String account : engaged) {
            database().update("""
                            update app.appointment set ended_on = valid_from, ended_by = 'admin', end_reason = 'test'
                            where account = ? and ended_on is null""", account);
            database().update("update app.account set closed_at = now() where id = ?", account);
        }
    }

    private JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }
}
