package org.dongthuan.certification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code function-certification}. */
@ApplicationTest
class CertificationProcessTests {

    private static final String NOT_OURS = "Không thuộc nhiệm vụ của đơn vị";

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
    JdbcClient database;

    CertificationFixtures stories;
    ConsentFixtures clocks;
    ReviewFixtures people;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new CertificationFixtures(context);
        clocks = new ConsentFixtures(context);
        people = new ReviewFixtures(context);
    }

    @AfterEach
    void clear() {
        clocks.resetClocks();
        people.clear();
        stories.cancelOpen();
    }

    @Test
    void aLeaderOfThePersonnelDepartmentCertifies() {
        Certification asked = stories.asked("dat.ngo", "nga.pham");
        RequestNumber number = asked.number();
        ProcessInstance process = stories.process(number);
        assertThat(process).hasPassed("inviteCertifiers").isWaitingAt("certifyFunction");
        Assertions.assertThat(asked.agencyAsked().code()).isEqualTo("G09.01");
        Assertions.assertThat(asked.certifyBy())
                .isEqualTo(limits.dueDate(TimeLimitRules.CERTIFICATION, LocalDate.now(clock())));
        Assertions.assertThat(stories.task(number).getName()).isEqualTo("Xác nhận chức năng, nhiệm vụ " + number);
        Assertions.assertThat(stories.told(number, "certification-invitation"))
                .containsExactly("khanh.trinh", "linh.duong");
        CertificationTaskView view = stories.read("khanh.trinh", number);
        Assertions.assertThat(view.requester()).isEqualTo("Ngô Thành Đạt");
        Assertions.assertThat(view.subjects())
                .extracting(CertificationTaskView.Subject::name)
                .containsExactly("Phạm Thị Nga");

        Assertions.assertThat(stories.certify("khanh.trinh", number).status()).isEqualTo("CERTIFIED");

        assertThat(process).isEnded().hasPassed("certificationDone").hasNotPassed("lapseCertification", "reportNobody");
        Certification certified = stories.get(number);
        Assertions.assertThat(certified.status()).isEqualTo(CertificationStatus.CERTIFIED);
        Assertions.assertThat(certified.certifier()).isEqualTo("khanh.trinh");
        Assertions.assertThat(lines(number, "CERTIFY")).isEqualTo(1);
        Assertions.assertThat(lines(number, "READ_TASK")).isEqualTo(1);
    }

    @Test
    void whoeverDoesNotCertifySaysWhy() {
        RequestNumber number = stories.asked("dat.ngo", "nga.pham").number();
        assertInvalid(number, new CertificationBody(null, null), "outcome", "certification.outcome-missing");
        assertInvalid(
                number,
                new CertificationBody(CertificationOutcome.REFUSE, " "),
                "reason",
                "certification.reason-missing");
        assertInvalid(
                number,
                new CertificationBody(CertificationOutcome.CERTIFY, "x".repeat(1001)),
                "reason",
                "certification.reason-long");

        Assertions.assertThat(stories.refuse("linh.duong", number, NOT_OURS).status())
                .isEqualTo("REFUSED");
        Assertions.assertThat(stories.get(number).reason()).isEqualTo(NOT_OURS);
    }

    private void assertInvalid(RequestNumber number, CertificationBody body, String member, String text) {
        assertThatThrownBy(() -> stories.say("linh.duong", number, body))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Violation::field, Violation::textKey)
                                .containsExactly(Assertions.tuple(member, text)));
    }

    @Test
    void whoHasNotSaidAWordIsRemindedOnceAndKeepsTheTask() {
        RequestNumber number = stories.asked("dat.ngo", "nga.pham").number();
        LocalDate reminder = limits.dueDate(TimeLimitRules.CERTIFICATION_REMINDER, LocalDate.now(clock()));
        Assertions.assertThat(isDue(number, "reminderDue")).isFalse();
        clocks.moveTo(reminder, 8);
        Assertions.assertThat(isDue(number, "reminderDue")).isTrue();
        stories.runJob(number, "reminderDue");
        assertThat(stories.process(number)).hasPassed("certifiersReminded").isWaitingAt("certifyFunction");
        Assertions.assertThat(stories.told(number, "certification-reminder"))
                .containsExactly("khanh.trinh", "linh.duong");
    }

    @Test
    void silenceCertifiesNothing() {
        Certification asked = stories.asked("dat.ngo", "nga.pham");
        RequestNumber number = asked.number();
        ProcessInstance process = stories.process(number);
        clocks.moveTo(asked.certifyBy(), 23);
        Assertions.assertThat(isDue(number, "certificationOverdue")).isFalse();
        clocks.moveTo(asked.certifyBy().plusDays(1), 0);
        Assertions.assertThat(isDue(number, "certificationOverdue")).isTrue();
        Assertions.assertThat(stories.read("khanh.trinh", number).overdue()).isTrue();
        assertThatThrownBy(() -> stories.certify("khanh.trinh", number)).hasMessage("certification-overdue");

        stories.runJob(number, "certificationOverdue");

        assertThat(process).isEnded().hasPassed("lapseCertification");
        Assertions.assertThat(stories.get(number).status()).isEqualTo(CertificationStatus.LAPSED);
    }

    @Test
    void onTheLastDayAWordIsTakenUntilItsEnd() {
        Certification asked = stories.asked("dat.ngo", "nga.pham");
        clocks.moveTo(asked.certifyBy(), 23);
        Assertions.assertThat(stories.certify("khanh.trinh", asked.number()).status())
                .isEqualTo("CERTIFIED");
    }

    /** Far from the days of all others. */
    @Test
    void aLastDayThatBecomesFreeMoves() {
        clocks.moveTo(LocalDate.now(clock()).plusDays(120), 9);
        Certification asked = stories.asked("dat.ngo", "nga.pham");
        RequestNumber number = asked.number();
        LocalDate last = asked.certifyBy();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(last, last.plusDays(3))));
        Assertions.assertThat(stories.get(number).certifyBy()).isEqualTo(last.plusDays(3));
        clocks.moveTo(last.plusDays(1), 0);
        Assertions.assertThat(isDue(number, "certificationOverdue")).isFalse();
        clocks.moveTo(last.plusDays(4), 0);
        stories.runJob(number, "certificationOverdue");
        Assertions.assertThat(stories.get(number).status()).isEqualTo(CertificationStatus.LAPSED);
    }

    @Test
    void aTimerThatFiresTooEarlyOrATokenMovedByHandFailsLoudly() {
        RequestNumber number = stories.asked("dat.ngo", "nga.pham").number();
        assertThatThrownBy(() -> stories.runJob(number, "certificationOverdue")).hasMessageContaining("cannot lapse");
        String process = stories.process(number).getId();
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process)
                        .startBeforeActivity("lapseCertification")
                        .execute())
                .hasStackTraceContaining("cannot lapse now");
        Assertions.assertThat(stories.certify("khanh.trinh", number).status()).isEqualTo("CERTIFIED");
    }

    @Test
    void aCertificationOfAWithdrawnRequestDisappearsAndAGivenOneStays() {
        RequestNumber open = stories.asked("dat.ngo", "nga.pham").number();
        stories.cancel(open, stories.process(open));
        Assertions.assertThat(stories.get(open).status()).isEqualTo(CertificationStatus.CANCELLED);
        Assertions.assertThat(stories.task(open)).isNull();

        RequestNumber given = stories.asked("dat.ngo", "nga.pham").number();
        stories.certify("khanh.trinh", given);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.getBean(Certifications.class).cancel(given));
        Assertions.assertThat(stories.get(given).status()).isEqualTo(CertificationStatus.CERTIFIED);
    }

    /** Nobody else is told that there is such a task: neither whom it is about nor anybody of another agency. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "dat.ngo, own-request",
        "nga.pham, task-unknown",
        "mai.dang, task-unknown",
        "minh.do, task-unknown",
        "an.phan, task-unknown",
        "linh.duong, task-unknown"
    })
    void whoIsConcernedOrElsewhereSaysNoWord(String account, String refusal) {
        RequestNumber number =
                stories.asked("dat.ngo", "nga.pham", "linh.duong").number();
        assertThatThrownBy(() -> stories.certify(account, number)).hasMessage(refusal);
        Assertions.assertThat(stories.told(number, "certification-invitation")).containsExactly("khanh.trinh");
        Assertions.assertThat(stories.certify("khanh.trinh", number).status()).isEqualTo("CERTIFIED");
    }

    @Test
    void whereEveryLeaderIsConcernedTheBodyAboveCertifies() {
        Certification asked = stories.asked("nga.pham", "minh.do");
        Assertions.assertThat(asked.agency().code()).isEqualTo("H24.01");
        Assertions.assertThat(asked.agencyAsked().code()).isEqualTo("H24");
        Assertions.assertThat(stories.certify("hai.tran", asked.number()).status())
                .isEqualTo("CERTIFIED");
    }

    @Test
    void aLeaderIsNotCertifiedByThoseWhomHeLeads() {
        Assertions.assertThat(stories.asked("minh.do", "nga.pham").agencyAsked().code())
                .isEqualTo("H24");
        Assertions.assertThat(
                        stories.asked("hai.tran", "nga.pham").agencyAsked().code())
                .isEqualTo("G09.01");
    }

    @Test
    void withNobodyIndependentItWaitsVisiblyAndGoesOnWhenSomebodyIsAppointed() {
        Certification asked = stories.asked("khanh.trinh", "nga.pham");
        RequestNumber number = asked.number();
        ProcessInstance process = stories.process(number);
        assertThat(process).hasPassed("reportNobody").isWaitingAt("awaitCertifier");
        Assertions.assertThat(asked.isForsaken()).isTrue();
        Assertions.assertThat(Certifications.awaitedAppointment(asked)).get().satisfies(awaited -> {
            Assertions.assertThat(awaited.role()).isEqualTo(Role.APPROVER);
            Assertions.assertThat(awaited.agency().code()).isEqualTo("G09");
        });
        Assertions.assertThat(stories.told(number, "no-independent-certifier")).containsExactly("admin");
        Incident incident =
                runtime.createIncidentQuery().processInstanceId(process.getId()).singleResult();
        Assertions.assertThat(incident.getIncidentMessage())
                .contains(number.text(), "Bộ Nội vụ")
                .doesNotContain("khanh", "Khánh", "Nga");

        // the term begins when there is somebody
        clocks.moveTo(LocalDate.now(clock()).plusDays(20), 9);
        people.appoint("mai.dang", "APPROVER", "G09");

        assertThat(process).isWaitingAt("certifyFunction");
        Assertions.assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
        Assertions.assertThat(stories.get(number).certifyBy())
                .isEqualTo(limits.dueDate(TimeLimitRules.CERTIFICATION, LocalDate.now(clock())));
        Assertions.assertThat(stories.certify("mai.dang", number).status()).isEqualTo("CERTIFIED");
    }

    @Test
    void whatTheEngineKeepsNamesNoPersonAndNoPurpose() {
        RequestNumber number = stories.asked("dat.ngo", "nga.pham").number();
        String variables =
                runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(stories.process(number).getId())
                        .list()
                        .stream()
                        .map(variable -> variable.getName() + "=" + variable.getValue())
                        .toList()
                        .toString();
        Assertions.assertThat(variables)
                .contains("dueDate=")
                .doesNotContain("nga.pham", "dat.ngo", CertificationFixtures.WORDS, "direction");
    }

    private boolean isDue(RequestNumber number, String timer) {
        return management
                        .createJobQuery()
                        .processInstanceId(stories.process(number).getId())
                        .activityId(timer)
                        .timers()
                        .executable()
                        .count()
                == 1;
    }

    private int lines(RequestNumber number, String action) {
        return database.sql(
                        "select count(*) from app.audit_event where reference = ? and action = ? and record_id is not null")
                .params(number.text(), action)
                .query(Integer.class)
                .single();
    }

    private Clock clock() {
        return context.getBean(Clock.class);
    }
}
