package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.dongthuan.ApplicationTest;
import org.dongthuan.absence.AbsenceFixtures;
import org.dongthuan.absence.AbsenceView;
import org.dongthuan.appointment.AppointmentFixtures;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks that somebody has taken, and what becomes of them when he does nothing, his leader wants it, or all are gone. */
@ApplicationTest
class OfficeTasksTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    OfficeDesk office;

    @Autowired
    TaskDesk tasks;

    @Autowired
    IdleTasks idle;

    @Autowired
    JdbcTemplate database;

    private CorrectionFixtures corrections;
    private AbsenceFixtures absences;
    private AppointmentFixtures appointments;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        absences = new AbsenceFixtures(context);
        appointments = new AppointmentFixtures(context);
    }

    @AfterEach
    void clear() {
        appointments.clocks().resetClocks();
        absences.clear();
        appointments.clear();
        corrections.withdrawOpenRequests("tuan.bui");
    }

    @Test
    void aLeaderTakesATaskBackAndHandsItOnWithAReason() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123701");
        String task = corrections.task(number).getId();
        tasks.saveForm(actor("lan.vu"), task, Map.of());
        Actor leader = actor("quang.le");
        assertThat(office.list(leader, 0, 100)).extracting(TaskSummary::taskId).contains(task);
        // whoever has it, whoever leads, and whoever is not asked cannot get it
        assertThat(office.candidates(leader, task))
                .extracting(OfficeDesk.Colleague::account)
                .containsExactly("hoa.ngo");

        assertThat(office.handOn(leader, task, new HandOn("hoa.ngo", "Chia lại việc"))
                        .assignee())
                .isEqualTo("hoa.ngo");
        assertThat(assignee(task)).isEqualTo("hoa.ngo");
        assertThatThrownBy(() -> tasks.claim(actor("lan.vu"), task)).hasMessage("task-claimed");
        assertThat(office.takeBack(leader, task, "Người nhận đi họp").assignee())
                .isNull();
        assertThat(assignee(task)).isNull();
        // what was written before is still there
        assertThat(tasks.open(actor("lan.vu"), task, Texts.VIETNAMESE).view().draft())
                .isNotNull();

        assertThat(logged(number))
                .containsExactly("HAND_ON quang.le H24.01 Chia lại việc", "RELEASE quang.le H24.01 Người nhận đi họp");
        assertThat(mailed(number))
                .containsExactlyInAnyOrder(
                        "lan.vu task-taken-back", "hoa.ngo task-handed-on", "hoa.ngo task-taken-back");
        assertThat(story("lan.vu", number))
                .contains("TASK_HANDED_ON Lê Đình Quang: Thẩm tra: từ Vũ Thị Lan sang Ngô Thị Hoa, Chia lại việc")
                .contains("TASK_TAKEN_BACK Lê Đình Quang: Thẩm tra: trước đó Ngô Thị Hoa nhận việc, Người nhận đi họp");
        assertThat(story("tuan.bui", number)).noneMatch(line -> line.startsWith("TASK_"));
        assertThat(tasks.open(actor("hoa.ngo"), task, Texts.VIETNAMESE).view())
                .isInstanceOfSatisfying(
                        ReviewTaskView.class,
                        view -> assertThat(view.story())
                                .extracting(StoryLine::event)
                                .containsOnlyOnce("TASK_HANDED_ON", "TASK_TAKEN_BACK"));
    }

    @Test
    void nobodyElseSaysWhoWorksOnWhatAndNobodyGetsWhatIsNotForHim() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123702");
        String task = corrections.task(number).getId();
        assertThatThrownBy(() -> office.takeBack(actor("minh.do"), task, "x")).hasMessage("task-free");
        tasks.claim(actor("lan.vu"), task);
        for (String other : List.of("lan.vu", "hoa.ngo", "tuan.bui"))
            assertThatThrownBy(() -> office.takeBack(actor(other), task, "x"))
                    .as(other)
                    .hasMessage("not-permitted");
        for (String stranger : List.of("nga.pham", "an.phan", "hai.tran", "admin", "kiem.luong"))
            assertThatThrownBy(() -> office.candidates(actor(stranger), task))
                    .as(stranger)
                    .hasMessage("task-unknown");
        assertThat(office.list(actor("an.phan"), 0, 100))
                .extracting(TaskSummary::taskId)
                .doesNotContain(task);
        assertThat(office.list(actor("lan.vu"), 0, 100)).isEmpty();
        for (String unfit : List.of("lan.vu", "minh.do", "tuan.bui", "son.cao", "nobody"))
            assertThatThrownBy(() -> office.handOn(actor("minh.do"), task, new HandOn(unfit, "x")))
                    .as(unfit)
                    .hasMessage("hand-on-invalid");
        assertThatThrownBy(() -> office.handOn(actor("minh.do"), task, new HandOn("hoa.ngo", " ")))
                .hasMessage("hand-on-invalid");
        assertThat(assignee(task)).isEqualTo("lan.vu");

        // a leader who had a word in the case says nothing of who takes its next step
        absences.enter("hoa.ngo", absences.today(), absences.today(), "quang.le", null);
        RequestNumber other = corrections.submitted("tuan.bui", Map.of("other_name", TextNode.valueOf("Tú")));
        corrections.decide("quang.le", other, Outcome.APPROVE);
        String approval = corrections.task(other).getId();
        assertThatThrownBy(() -> office.candidates(actor("quang.le"), approval)).hasMessage("not-independent");
        assertThat(office.list(actor("quang.le"), 0, 100))
                .extracting(TaskSummary::taskId)
                .doesNotContain(approval);
    }

    @Test
    void whatNobodyTouchesForAWorkingDayGoesBackToAll() {
        LocalDate day =
                context.getBean(WorkingDays.class).onOrAfter(absences.today().plusDays(1));
        LocalDate next = context.getBean(WorkingDays.class).onOrAfter(day.plusDays(1));
        LocalDate third = context.getBean(WorkingDays.class).onOrAfter(next.plusDays(1));
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123703");
        String task = corrections.task(number).getId();
        appointments.clocks().moveTo(day, 9);
        tasks.saveForm(actor("lan.vu"), task, Map.of());
        appointments.clocks().moveTo(next, 8);
        idle.giveBack();
        assertThat(assignee(task)).isEqualTo("lan.vu");
        tasks.open(actor("lan.vu"), task, Texts.VIETNAMESE);
        // another one who looks at it keeps it for nobody
        tasks.open(actor("hoa.ngo"), task, Texts.VIETNAMESE);
        appointments.clocks().moveTo(next, 10);
        idle.giveBack();
        assertThat(assignee(task)).isEqualTo("lan.vu");

        appointments.clocks().moveTo(third, 10);
        idle.giveBack();
        idle.giveBack();
        assertThat(assignee(task)).isNull();
        assertThat(mailed(number)).containsExactly("lan.vu task-returned");
        assertThat(logged(number)).containsExactly("RELEASE null null untouched");
        assertThat(story("hoa.ngo", number)).contains("TASK_RETURNED null: Thẩm tra: trước đó Vũ Thị Lan nhận việc");
        assertThat(tasks.open(actor("lan.vu"), task, Texts.VIETNAMESE).view().draft())
                .isNotNull();
    }

    @Test
    void aTaskWhoseOnlyPeopleWentIsAnIncidentAtOnce() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123704");
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        String task = corrections.task(number).getId();
        assertThat(incidents(task)).isEmpty();
        // whoever stands in for the only approver has verified it
        AbsenceView absence = absences.enter("minh.do", absences.today(), absences.today(), "lan.vu", Authority.TUQ);
        assertThat(incidents(task))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .contains(number.text(), "Phê duyệt", "người có thẩm quyền phê duyệt", "Sở Nội vụ")
                        .doesNotContain("Minh", "Tuấn", "Lan"));
        assertThat(database.queryForList(
                        "select account from app.outbox where event = ?", String.class, "nobody-for-task/" + task))
                .contains("admin");
        absences.end(absence);
        assertThat(incidents(task)).isEmpty();

        absences.enter("minh.do", absences.today(), absences.today(), "lan.vu", Authority.TUQ);
        assertThat(incidents(task)).hasSize(1);
        corrections.withdrawOpenRequests("tuan.bui");
        assertThat(incidents(task)).isEmpty();
    }

    @Test
    void whateverASubstituteDoesTheLogSaysForWhom() {
        String person = appointments.person();
        RequestNumber number = appointments.proposed(person, Role.VERIFIER, "H24.01");
        absences.enter("minh.do", absences.today(), absences.today(), "quang.le", Authority.KT);
        tasks.open(actor("quang.le"), appointments.task(number).getId(), Texts.VIETNAMESE);
        appointments.confirm("quang.le", number);
        assertThat(database.queryForList(
                        "select action || ' ' || coalesce(acting_for, '-') from app.audit_event where reference = ?"
                                + " and actor = 'quang.le' order by id",
                        String.class,
                        number.text()))
                .contains("READ_TASK minh.do", "APPOINT minh.do")
                .noneMatch(line -> line.endsWith("-"));
    }

    private Actor actor(String account) {
        return corrections.actor(account);
    }

    private @Nullable String assignee(String task) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    private List<Incident> incidents(String task) {
        return context.getBean(RuntimeService.class)
                .createIncidentQuery()
                .configuration(task)
                .list();
    }

    private List<String> logged(RequestNumber number) {
        return database.queryForList("""
                        select concat_ws(' ', action, coalesce(actor, 'null'), coalesce(agency, 'null'), purpose)
                        from app.audit_event where reference = ? and action in ('RELEASE', 'HAND_ON') order by id""", String.class, number.text());
    }

    private List<String> mailed(RequestNumber number) {
        return database.queryForList(
                "select account || ' ' || kind from app.outbox where number = ? and event like 'task-move/%'",
                String.class, number.text());
    }

    private List<String> story(String account, RequestNumber number) {
        return corrections.view(account, number).story().stream()
                .map(line -> line.event() + " " + line.person() + ": " + String.join(", ", line.details()))
                .toList();
    }
}
