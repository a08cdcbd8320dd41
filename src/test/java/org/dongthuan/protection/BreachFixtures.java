package org.dongthuan.protection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.EngineCase;
import org.dongthuan.TestClock;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Breaches with people of their own, nobody of the demonstration. */
public final class BreachFixtures {

    public static final String WHAT = "Danh sách gửi nhầm cho người ngoài cơ quan";
    public static final String TO_PERSONS = "Danh sách có tên Ông/Bà đã bị gửi nhầm";

    private final ApplicationContext context;
    private final AlarmFixtures alarms;
    private final List<RequestNumber> reported = new ArrayList<>();

    public BreachFixtures(ApplicationContext context) {
        this.context = context;
        alarms = new AlarmFixtures(context);
    }

    public AlarmFixtures alarms() {
        return alarms;
    }

    public String official(String agency) {
        return alarms.reader(agency);
    }

    /** A data-protection officer there, who works there, too. */
    public String officer(String agency) {
        String account = official(agency);
        alarms.appointments().appoint(account, "DATA_PROTECTION_OFFICER", agency);
        return account;
    }

    public Actor actor(String account) {
        return alarms.clocks().actor(account);
    }

    public BreachDesk desk() {
        return context.getBean(BreachDesk.class);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(context.getBean(Clock.class));
    }

    /** An hour ago. */
    public RequestNumber reported(String by) {
        return reported(by, new ReportBreach(now().minusHours(1), WHAT, null));
    }

    public RequestNumber reported(String by, ReportBreach report) {
        RequestNumber number = desk().report(actor(by), report);
        reported.add(number);
        return number;
    }

    /** One that a page made. */
    public RequestNumber remember(String number) {
        reported.add(new RequestNumber(number));
        return reported.get(reported.size() - 1);
    }

    public static AssessmentBody breach(@Nullable String persons) {
        return new AssessmentBody(
                AssessmentOutcome.BREACH,
                List.of(BreachData.BASIC),
                3,
                List.of(BreachHarm.HONOUR),
                "Có thể bị làm phiền",
                true,
                TO_PERSONS,
                persons,
                null);
    }

    public static AssessmentBody untold() {
        return new AssessmentBody(
                AssessmentOutcome.BREACH,
                List.of(BreachData.BASIC),
                0,
                null,
                "Không xác định được ai",
                false,
                null,
                null,
                "Dữ liệu đã được mã hóa");
    }

    public static AssessmentBody none() {
        return new AssessmentBody(
                AssessmentOutcome.NO_BREACH, null, null, null, null, null, null, null, "Gửi đúng người nhận");
    }

    public NoticeBody notice(@Nullable String late) {
        String minute = now().atZoneSameInstant(VietnamTime.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString();
        return new NoticeBody(minute, NoticeWay.DISPATCH, "12/TB-STP", late);
    }

    public Completed say(String by, RequestNumber number, Object body) {
        String task = task(number).getId();
        var desk = context.getBean(TaskDesk.class);
        desk.saveDraft(actor(by), task, context.getBean(ObjectMapper.class).valueToTree(body));
        return desk.complete(actor(by), task);
    }

    public BreachView view(String account, RequestNumber number) {
        return desk().get(actor(account), number);
    }

    public Task task(RequestNumber number) {
        return engine(number).task();
    }

    public Set<String> candidates(RequestNumber number) {
        return engine(number).candidates();
    }

    public @Nullable ProcessInstance process(RequestNumber number) {
        return engine(number).process("breach-notice");
    }

    public List<String> mailed(RequestNumber number, String kind) {
        return engine(number).mailed(kind);
    }

    private EngineCase engine(RequestNumber number) {
        return new EngineCase(context, number);
    }

    /** For the application and the engine alike, on to that moment. */
    public void forwardTo(OffsetDateTime moment) {
        var clock = context.getBean(TestClock.Movable.class);
        clock.advance(Duration.between(clock.instant(), moment.toInstant()));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    /** No task is left to others, and nobody who could sign in. */
    public void clear() {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : reported) {
            ProcessInstance process = process(number);
            if (process != null) runtime.deleteProcessInstance(process.getId(), "test");
        }
        alarms.clear();
        alarms.appointments().clear();
    }
}
