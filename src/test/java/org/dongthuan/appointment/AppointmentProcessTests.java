package org.dongthuan.appointment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldAppointment;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code appointment}, with the clock moved; what an end ends; that nobody makes himself anything. */
@ApplicationTest
class AppointmentProcessTests {

    private static final String OFFICE = "H24.01";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    People people;

    @Autowired
    HeldAppointments held;

    AppointmentFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AppointmentFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void whatAnApproverConfirmsIsInForceAtOnce() {
        String person = stories.person();
        RequestNumber number = stories.proposed(person, Role.VERIFIER, OFFICE);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("BN-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findConfirmer").isWaitingAt("confirmAppointment");
        Assertions.assertThat(stories.candidates(number))
                .containsExactly("H24.01.approver", "excluded admin", "excluded " + person);
        Assertions.assertThat(stories.mailed(number, "appointment-proposed")).containsExactly("minh.do");
        Assertions.assertThat(due(number)).isEqualTo(limits.dueDate(TimeLimitRules.APPOINTMENT, stories.today()));
        Assertions.assertThat(people.rolesOf(person)).isEmpty();
        assertThatThrownBy(() -> stories.proposed(person, Role.VERIFIER, OFFICE))
                .hasMessage("appointment-proposed");

        assertThatThrownBy(() -> stories.say("minh.do", number, new ConfirmationBody(null, null)))
                .hasMessage("appointment-word-invalid");
        Assertions.assertThat(stories.confirm("minh.do", number).status()).isEqualTo("CONFIRMED");
        assertThat(process).isEnded().hasPassed("appoint", "appointed");
        Assertions.assertThat(people.rolesOf(person))
                .containsExactly(new HeldRole(Role.VERIFIER, new AgencyCode(OFFICE)));
        Assertions.assertThat(stories.mailed(number, "appointment-made")).containsExactly(person);
        Assertions.assertThat(stories.mailed(number, "appointment-closed")).containsExactly("admin");
        Assertions.assertThat(stories.held(person))
                .singleElement()
                .satisfies(made -> Assertions.assertThat(made.proposal()).isEqualTo(number.text()));
        Assertions.assertThat(stories.view(number).decidedBy()).isEqualTo("Đỗ Văn Minh");
        assertThatThrownBy(() -> stories.proposed(person, Role.VERIFIER, OFFICE))
                .hasMessage("appointment-overlaps");
    }

    @Test
    void whatIsRefusedOrWithdrawnAppointsNobody() {
        String person = stories.person();
        RequestNumber refused = stories.proposed(person, Role.CLERK, OFFICE);
        ProcessInstance process = stories.process(refused);
        assertThatThrownBy(() -> stories.say("minh.do", refused, new ConfirmationBody(ConfirmationOutcome.REFUSE, " ")))
                .hasMessage("appointment-word-invalid");
        stories.say("minh.do", refused, new ConfirmationBody(ConfirmationOutcome.REFUSE, "Chưa có quyết định"));
        assertThat(process).isEnded().hasPassed("appointmentRefused").hasNotPassed("appoint");
        Assertions.assertThat(stories.view(refused).reason()).isEqualTo("Chưa có quyết định");
        Assertions.assertThat(stories.mailed(refused, "appointment-closed")).containsExactly("admin");

        RequestNumber withdrawn = stories.proposed(person, Role.CLERK, OFFICE);
        ProcessInstance second = stories.process(withdrawn);
        stories.desk().withdraw(stories.clocks().actor("admin"), withdrawn);
        assertThat(second).isEnded().hasPassed("withdrawalAsked", "withdrawn");
        assertThatThrownBy(() -> stories.desk().withdraw(stories.clocks().actor("admin"), withdrawn))
                .hasMessage("already-decided");
        Assertions.assertThat(people.rolesOf(person)).isEmpty();
        Assertions.assertThat(stories.held(person)).isEmpty();
    }

    @Test
    void silenceAppointsNobody() {
        String person = stories.person();
        RequestNumber number = stories.proposed(person, Role.SECURITY_OFFICER, OFFICE);
        ProcessInstance process = stories.process(number);
        LocalDate first = due(number);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(first, first.plusDays(1))));
        LocalDate due = due(number);
        Assertions.assertThat(due).isEqualTo(first.plusDays(1));
        Assertions.assertThat(
                        stories.clocks().job(process, "confirmationOverdue").getDuedate())
                .isEqualTo(
                        Date.from(due.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant()));
        stories.clocks().runJob(process, "confirmationReminderDue");
        assertThat(process).hasPassed("remindConfirmer", "confirmerReminded").isWaitingAt("confirmAppointment");
        Assertions.assertThat(stories.mailed(number, "appointment-reminder")).containsExactly("minh.do");
        stories.clocks().moveTo(due, 23);
        Assertions.assertThat(isOverdue(process)).isFalse();
        assertThatThrownBy(() -> stories.clocks().runJob(process, "confirmationOverdue"))
                .hasMessageContaining("is not over");
        stories.clocks().moveTo(due.plusDays(1), 0);
        stories.clocks().runJob(process, "confirmationOverdue");
        assertThat(process).isEnded().hasPassed("lapse", "appointmentLapsed");
        Assertions.assertThat(stories.view(number).status()).isEqualTo(ProposalStatus.LAPSED);
        Assertions.assertThat(people.rolesOf(person)).isEmpty();
    }

    @Test
    void leadersAreConfirmedAboveTheAgencyThatTheyAreToLead() {
        var wanted = new ProposeAppointment(
                stories.person(),
                Role.OFFICIAL,
                OFFICE,
                true,
                "Phó Giám đốc",
                "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
                stories.today(),
                stories.today().plusYears(1));
        RequestNumber number = stories.proposed(wanted);
        Assertions.assertThat(stories.candidates(number)).contains("H24.approver");
        stories.confirm("hai.tran", number);
        String person = String.valueOf(wanted.account());
        Assertions.assertThat(people.ledBy(person)).containsExactly(new AgencyCode(OFFICE));
        Assertions.assertThat(people.signature(person, new AgencyCode(OFFICE)).lines())
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void nationalRolesAreConfirmedByAnotherAdministrator() {
        String person = stories.person();
        RequestNumber number = stories.proposed(person, Role.AUDITOR, null);
        ProcessInstance process = stories.process(number);
        assertThat(process).isWaitingAt("awaitConfirmer");
        Assertions.assertThat(stories.mailed(number, "no-independent-reviewer")).containsExactly("admin");
        Assertions.assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getIncidentMessage())
                .contains(number.text());

        String second = stories.administrator();
        assertThat(process).isWaitingAt("confirmAppointment");
        TaskDesk tasks = context.getBean(TaskDesk.class);
        Assertions.assertThat(tasks.count(stories.clocks().actor(second))).isOne();
        Assertions.assertThat(tasks.count(stories.clocks().actor("admin"))).isZero();
        assertThatThrownBy(() -> stories.confirm("admin", number)).hasMessage("appointment-own");
        assertThatThrownBy(() -> stories.confirm("minh.do", number)).hasMessage("task-unknown");
        stories.confirm(second, number);
        assertThat(process).isEnded();
        Assertions.assertThat(people.rolesOf(person)).containsExactly(new HeldRole(Role.AUDITOR, null));
    }

    @Test
    void aProposalThatWaitsForSomebodyCanBeWithdrawn() {
        RequestNumber number = stories.proposed(stories.person(), Role.ADMINISTRATOR, null);
        ProcessInstance process = stories.process(number);
        stories.desk().withdraw(stories.clocks().actor("admin"), number);
        assertThat(process).isEnded().hasPassed("withdrawalAsked", "withdrawn");
    }

    @Test
    void nobodyAppointsHimselfNorByAHelper() {
        String helper = stories.person();
        stories.confirmed("minh.do", helper, Role.APPROVER, OFFICE);
        String second = stories.administrator();
        stories.confirmed("minh.do", second, Role.VERIFIER, OFFICE);
        // both have their office by a word of his: neither is independent of him
        RequestNumber number = stories.proposed("minh.do", Role.CLERK, OFFICE);
        Assertions.assertThat(stories.candidates(number))
                .contains("H24.approver", "excluded minh.do", "excluded " + helper, "excluded " + second);
        assertThatThrownBy(() -> stories.confirm(helper, number)).hasMessage("task-unknown");
        assertThatThrownBy(() -> stories.confirm("minh.do", number)).hasMessage("task-unknown");

        var own = stories.wanted("admin", Role.APPROVER, OFFICE);
        assertThatThrownBy(() -> stories.proposed(own)).hasMessage("own-appointment");
        // another proposes it for him: the one whom he made administrator has no word in it
        String made = stories.person();
        RequestNumber admins = stories.proposed(made, Role.ADMINISTRATOR, null);
        stories.confirm(second, admins);
        stories.administrator();
        RequestNumber back = stories.desk()
                .propose(stories.clocks().actor(made), stories.wanted("admin", Role.AUDITOR, null))
                .number();
        try {
            Assertions.assertThat(stories.candidates(back)).contains("excluded admin", "excluded " + made);
            assertThatThrownBy(() -> stories.confirm(made, back)).hasMessage("appointment-own");
        } finally {
            stories.desk().withdraw(stories.clocks().actor(made), back);
        }
    }

    @Test
    void whatEndsIsGoneWithTheNextClickAndStaysInTheBook() {
        String person = stories.person();
        HeldAppointment made = stories.confirmed("minh.do", person, Role.VERIFIER, OFFICE);
        var administrator = stories.clocks().actor("admin");
        assertThatThrownBy(() -> held.end(administrator, made.id(), " ")).hasMessage("end-invalid");
        assertThatThrownBy(() -> held.end(stories.clocks().actor("minh.do"), made.id(), "Chuyển công tác"))
                .hasMessage("not-permitted");
        held.end(administrator, made.id(), "Chuyển công tác");
        Assertions.assertThat(people.rolesOf(person)).isEmpty();
        Assertions.assertThat(people.holders(Role.VERIFIER, new AgencyCode(OFFICE)))
                .doesNotContain(person);
        assertThatThrownBy(() -> held.end(administrator, made.id(), "Chuyển công tác"))
                .hasMessage("appointment-ended");
        Assertions.assertThat(stories.held(person))
                .singleElement()
                .satisfies(ended -> Assertions.assertThat(ended.endReason()).isEqualTo("Chuyển công tác"));

        // the same office again, on the same day
        HeldAppointment again = stories.confirmed("minh.do", person, Role.VERIFIER, OFFICE);
        var today = new HeldAppointments.Wanted(null, again.id(), null, stories.today());
        Assertions.assertThat(held.list(administrator, today, KeyPaging.of(null, null, null))
                        .items())
                .extracting(HeldAppointment::id)
                .containsExactly(again.id());
        var before = new HeldAppointments.Wanted(
                null, again.id(), null, stories.today().minusDays(1));
        Assertions.assertThat(held.list(administrator, before, KeyPaging.of(null, null, null))
                        .items())
                .isEmpty();
        var ever = new HeldAppointments.Wanted(null, again.id(), null, null);
        Assertions.assertThat(held.list(administrator, ever, KeyPaging.of(null, null, null))
                        .items())
                .extracting(HeldAppointment::id)
                .containsExactly(again.id(), made.id());
    }

    @Test
    void anAdministratorOfAnAreaFindsNothingOutsideIt() {
        String person = stories.person();
        HeldAppointment made = stories.confirmed("minh.do", person, Role.VERIFIER, OFFICE);
        RequestNumber number = stories.proposed(person, Role.CLERK, OFFICE);
        Actor inside = administratorOf("H24");
        Actor outside = administratorOf("H31");
        Assertions.assertThat(stories.desk().get(inside, number).number()).isEqualTo(number);
        Assertions.assertThat(stories.desk()
                        .list(inside, KeyPaging.of(null, null, null))
                        .items())
                .extracting(ProposalView::number)
                .contains(number);
        Assertions.assertThat(stories.desk()
                        .list(outside, KeyPaging.of(null, null, 100))
                        .items())
                .extracting(ProposalView::number)
                .doesNotContain(number);
        assertThatThrownBy(() -> stories.desk().get(outside, number)).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.desk().withdraw(outside, number)).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.desk().propose(outside, stories.wanted(person, Role.CLERK, "H24.02")))
                .hasMessage("outside-area");
        assertThatThrownBy(() -> stories.desk().propose(inside, stories.wanted(person, Role.AUDITOR, null)))
                .hasMessage("outside-area");
        assertThatThrownBy(() -> held.end(outside, made.id(), "Chuyển công tác"))
                .hasMessage("appointment-unknown");
        var there = new HeldAppointments.Wanted(new AgencyCode(OFFICE), null, null, null);
        assertThatThrownBy(() -> held.list(outside, there, KeyPaging.of(null, null, null)))
                .hasMessage("outside-area");
        var everywhere = new HeldAppointments.Wanted(null, null, null, null);
        Assertions.assertThat(held.list(outside, everywhere, KeyPaging.of(null, null, 100))
                        .items())
                .isNotEmpty()
                .allSatisfy(found ->
                        Assertions.assertThat(String.valueOf(found.agency())).startsWith("H31"));
    }

    private static Actor administratorOf(String agency) {
        return new Actor("admin", "Quản trị", null, Set.of(new HeldRole(Role.ADMINISTRATOR, new AgencyCode(agency))));
    }

    @Test
    void ofAWordAndAWithdrawalOneIsFaster() {
        String person = stories.person();
        RequestNumber number = stories.proposed(person, Role.VERIFIER, OFFICE);
        List<String> told = AtOnce.both(
                () -> outcome(() -> stories.confirm("minh.do", number)),
                () -> outcome(() -> stories.desk().withdraw(stories.clocks().actor("admin"), number)));
        Assertions.assertThat(told).as(told.toString()).containsOnlyOnce("done");
        boolean confirmed = told.get(0).equals("done");
        Assertions.assertThat(stories.view(number).status())
                .isEqualTo(confirmed ? ProposalStatus.CONFIRMED : ProposalStatus.WITHDRAWN);
        Assertions.assertThat(people.rolesOf(person)).hasSize(confirmed ? 1 : 0);
    }

    private static String outcome(Callable<?> act) {
        try {
            act.call();
            return "done";
        } catch (Exception e) {
            return e.toString();
        }
    }

    @Test
    void aTokenMovedByHandAppointsNobody() {
        String person = stories.person();
        RequestNumber number = stories.proposed(person, Role.VERIFIER, OFFICE);
        ProcessInstance process = stories.process(number);
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("appoint")
                        .execute())
                .hasStackTraceContaining(number + " was not confirmed");
        Assertions.assertThat(people.rolesOf(person)).isEmpty();
    }

    private LocalDate due(RequestNumber number) {
        LocalDate due = stories.view(number).dueDate();
        Assertions.assertThat(due).isNotNull();
        return due;
    }

    private boolean isOverdue(ProcessInstance process) {
        return management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId("confirmationOverdue")
                        .timers()
                        .executable()
                        .count()
                == 1;
    }
}
