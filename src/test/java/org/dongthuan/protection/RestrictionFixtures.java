package org.dongthuan.protection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.EngineCase;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Persons of Hưng Yên with records of their own, and what they ask for. */
public final class RestrictionFixtures {

    public static final String REASON = "Không muốn nơi khác xác minh nữa";
    static final String PURPOSE = "background_check";

    private final ApplicationContext context;
    private final AlarmFixtures people;
    private final List<RequestNumber> asked = new ArrayList<>();

    public RestrictionFixtures(ApplicationContext context) {
        this.context = context;
        people = new AlarmFixtures(context);
    }

    AlarmFixtures people() {
        return people;
    }

    /** An official of H31.02 with a record. */
    public String person() {
        String account = people.reader("H31.02", "Kha");
        people.resident(account, "Kha Thị Riêng", "11407", "Số 3 đường Riêng", "");
        return account;
    }

    Actor actor(String account) {
        return people.clocks().actor(account);
    }

    RestrictionDesk desk() {
        return context.getBean(RestrictionDesk.class);
    }

    public RequestNumber asked(String by, RestrictionKind kind, @Nullable LocalDate lastDay) {
        return remember(desk().ask(actor(by), new AskRestriction(kind, List.of(PURPOSE), lastDay, REASON)));
    }

    public RequestNumber remember(RequestNumber number) {
        asked.add(number);
        return number;
    }

    public Completed say(String by, RequestNumber number, RestrictionWordBody body) {
        String task = task(number).getId();
        var desk = context.getBean(TaskDesk.class);
        desk.saveDraft(actor(by), task, context.getBean(ObjectMapper.class).valueToTree(body));
        return desk.complete(actor(by), task);
    }

    static RestrictionWordBody restrict() {
        return new RestrictionWordBody(RestrictionOutcome.RESTRICT, null, null);
    }

    RestrictionView view(String account, RequestNumber number) {
        return desk().get(actor(account), number, Texts.VIETNAMESE);
    }

    public Task task(RequestNumber number) {
        return engine(number).task();
    }

    Set<String> candidates(RequestNumber number) {
        return engine(number).candidates();
    }

    @Nullable
    ProcessInstance process(RequestNumber number) {
        return engine(number).process("processing-restriction");
    }

    List<String> mailed(RequestNumber number, String kind) {
        return engine(number).mailed(kind);
    }

    private EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    public void clear() {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : asked) {
            ProcessInstance process = process(number);
            if (process != null) runtime.deleteProcessInstance(process.getId(), "test");
            context.getBean(JdbcTemplate.class)
                    .update(
                            "update app.record_restriction set ended_at = imposed_at where source = ? and ended_at is null",
                            number.text());
        }
        people.clear();
        people.appointments().clear();
    }
}
