package org.dongthuan.standing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyClosed;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code standing-decision}, and what may be proposed. */
@ApplicationTest
class StandingProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    StandingFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new StandingFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.endAll("lan.vu", "hoa.ngo", "minh.do");
    }

    @Test
    void theHeadAgreesOnceAndThePaperSaysWhatIsOpen() {
        RequestNumber number = stories.proposed("phone", "grade", "disciplines");
        ProcessInstance process = stories.process(number);
        ProcessInstance decision = stories.decisionProcess(number);
        assertThat(decision).isWaitingAt("approveRequest").hasNotPassed("verifyRequest");
        Assertions.assertThat(view(number).status()).isEqualTo(StandingState.IN_APPROVAL);

        Assertions.assertThat(stories.decide("minh.do", number, Outcome.APPROVE).status())
                .isEqualTo("IN_FORCE");
        assertThat(process).hasPassed("putInForce").hasNotPassed("recordRefusal", "lapseProposal");
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("notifyPeople", "proposalDecided");
        Assertions.assertThat(mails(number, "standing-decided")).containsExactly("hoa.ngo", "lan.vu");
        StandingView.Paper paper = view(number).decision();
        Assertions.assertThat(paper).isNotNull();
        Assertions.assertThat(paper.number()).contains("/QĐ-SNV");
        String words = context.getBean(DecisionReading.class)
                .open(stories.actor("lan.vu"), paper.id())
                .toString();
        Assertions.assertThat(words)
                .contains("Điều 19, khoản 3 Điều 20 Nghị định số 27/2026/NĐ-CP", "người thẩm tra của Sở Nội vụ")
                .contains("Điện thoại", "Quản lý, cập nhật hồ sơ nhân sự", "thôi giữ vị trí");
        Assertions.assertThat(database.queryForList(
                        "select action from app.audit_event where reference = ? and action <> 'READ_TASK' order by id",
                        String.class,
                        number.text()))
                .containsExactly("SUBMIT", "DECIDE", "GRANT");
    }

    @Test
    void aRefusalOpensNothingAndTellsItsProposerAlone() {
        RequestNumber number = stories.proposed("phone");
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status())
                .isEqualTo("REFUSED");
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("putInForce");
        Assertions.assertThat(mails(number, "standing-decided")).containsExactly("lan.vu");
        Assertions.assertThat(view(number).mayRevoke()).isFalse();
        Assertions.assertThat(stories.desk().usable(stories.actor("lan.vu"))).isEmpty();
    }

    @Test
    void itsProposerTakesItBackBeforeItIsDecided() {
        RequestNumber number = stories.proposed("phone");
        ProcessInstance process = stories.process(number);
        refuses("not-permitted", () -> withdraw("hoa.ngo", number));
        withdraw("lan.vu", number);
        assertThat(process).isEnded().hasPassed("proposalWithdrawn");
        Assertions.assertThat(view(number).status()).isEqualTo(StandingState.WITHDRAWN);
        refuses("already-decided", () -> withdraw("lan.vu", number));
        refuses("request-unknown", () -> withdraw("son.cao", number));
    }

    /** The timer may be late: nothing rests on it. */
    @Test
    void anUndecidedProposalLapsesWithThePeriodItAskedFor() {
        RequestNumber number = stories.proposed("phone");
        ProcessInstance process = stories.process(number);
        assertThatThrownBy(() -> stories.runJob(number, "periodPassed")).hasMessageContaining("cannot lapse now");

        clock.advance(Duration.ofDays(30));
        assertThatThrownBy(() -> stories.decide("minh.do", number, Outcome.APPROVE))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Violation::textKey)
                                .containsExactly("decision.outcome-unavailable"));
        stories.runJob(number, "periodPassed");
        assertThat(process).isEnded().hasPassed("lapseProposal", "notifyLapse", "proposalLapsed");
        Assertions.assertThat(view(number).status()).isEqualTo(StandingState.LAPSED);
        Assertions.assertThat(mails(number, "standing-lapsed")).containsExactly("lan.vu");
        Assertions.assertThat(stories.task(number)).isNull();
    }

    @Test
    void whatIsDecidedLaterHoldsFromTheDayOfItsDecision() {
        LocalDate asked = stories.today();
        RequestNumber number = stories.proposed("phone");
        Assertions.assertThat(view(number).dueDate())
                .isEqualTo(context.getBean(TimeLimitRules.class).dueDate(TimeLimitRules.STANDING_DECISION, asked));
        clock.advance(Duration.ofDays(4));
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(view(number).from()).isEqualTo(asked.plusDays(4));
        Assertions.assertThat(view(number).to()).isEqualTo(asked.plusDays(29));
        clock.advance(Duration.ofDays(25));
        Assertions.assertThat(view(number).status()).isEqualTo(StandingState.IN_FORCE);
        clock.advance(Duration.ofDays(1));
        Assertions.assertThat(view(number).status()).isEqualTo(StandingState.EXPIRED);
        refuses("standing-ended", () -> revoke("minh.do", number));
    }

    @Test
    void neitherTheProposerNorAHolderOfThePostDecides() {
        RequestNumber number = stories.proposed("hoa.ngo", stories.proposal("H24.01", "VERIFIER", "phone"));
        refuses("own-request", () -> stories.decide("hoa.ngo", number, Outcome.APPROVE));
        for (String stranger : List.of("lan.vu", "nga.pham", "son.cao", "an.phan"))
            refuses("task-unknown", () -> stories.decide(stranger, number, Outcome.APPROVE));
        // on the head's own post the body above decides
        RequestNumber ofHead = stories.proposed("lan.vu", stories.proposal("H24.01", "APPROVER", "phone"));
        refuses("task-unknown", () -> stories.decide("minh.do", ofHead, Outcome.APPROVE));
        Assertions.assertThat(
                        stories.decide("hai.tran", ofHead, Outcome.APPROVE).status())
                .isEqualTo("IN_FORCE");
    }

    /** All who decide at the ministry's department hold the post, and the ministry itself has nobody. */
    @Test
    void whereNobodyIndependentIsLeftItSaysForWhomItWaits() {
        RequestNumber number = stories.proposed("mai.dang", stories.proposal("G09.01", "APPROVER", "phone"));
        AwaitedAppointment awaited =
                stories.desk().get(stories.actor("mai.dang"), number).awaitsAppointment();
        Assertions.assertThat(awaited).isNotNull();
        Assertions.assertThat(awaited.role()).isEqualTo(Role.APPROVER);
        withdraw("mai.dang", number);
        Assertions.assertThat(
                        stories.desk().get(stories.actor("mai.dang"), number).awaitsAppointment())
                .isNull();
    }

    @Test
    void theHeadEndsItAtOnceAndSaysWhy() {
        StandingView standing = stories.inForce("phone");
        RequestNumber number = standing.number();
        refuses("not-permitted", () -> revoke("lan.vu", number));
        refuses("request-unknown", () -> revoke("an.phan", number));
        assertThatThrownBy(() -> stories.desk().revoke(stories.actor("minh.do"), number, " ", Seen.UNTOLD))
                .hasMessage("revocation-invalid");
        refuses(
                "changed-meanwhile",
                () -> stories.desk().revoke(stories.actor("minh.do"), number, "Thôi", new Seen(List.of("khác"))));
        StandingView ended = revoke("minh.do", number);
        Assertions.assertThat(ended.status()).isEqualTo(StandingState.REVOKED);
        Assertions.assertThat(mails(number, "standing-revoked")).containsExactly("hoa.ngo", "lan.vu");
        refuses("standing-ended", () -> revoke("minh.do", number));
        assertThatThrownBy(() -> database.update(
                        "update app.standing_decision set ended_at = null, ended_by = null where number = ?",
                        number.text()))
                .rootCause()
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> database.update(
                        "update app.standing_decision set fields = '{phone,religion}' where number = ?", number.text()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aPostThatIsNoMoreTakesItsDecisionsAlong() {
        String number = stories.inForce("phone").number().text();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            context.publishEvent(
                    new AgencyClosed(new AgencyCode("H24.02"), stories.today(), "minh.do", "SX-2026-000001"));
            Assertions.assertThat(endOf(number)).as("a post elsewhere stays").isNull();
            context.publishEvent(
                    new AgencyClosed(new AgencyCode("H24.01"), stories.today(), "minh.do", "SX-2026-000001"));
            Assertions.assertThat(endOf(number)).isEqualTo("SX-2026-000001");
            status.setRollbackOnly();
        });
    }

    private @Nullable String endOf(String number) {
        return database.queryForObject(
                "select end_reason from app.standing_decision where number = ?", String.class, number);
    }

    @Test
    void onlyVerifiersOfAPersonnelDepartmentPropose() {
        for (String account : List.of("nga.pham", "minh.do", "yen.ta", "kiem.luong", "admin"))
            refuses("not-permitted", () -> stories.proposed(account, stories.proposal("H24.01", "VERIFIER", "phone")));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} from {4} to {5}: {6} {7}")
    @CsvSource({
        "'',     VERIFIER, phone,           record_management,    0, 9,   agency,      standing.agency-missing",
        "X99,    VERIFIER, phone,           record_management,    0, 9,   agency,      standing.agency-unknown",
        "H31.01, VERIFIER, phone,           record_management,    0, 9,   agency,      standing.agency-elsewhere",
        "H31,    VERIFIER, grade,           record_management,    0, 9,   agency,      standing.agency-elsewhere",
        "H24.01, OFFICIAL, phone,           record_management,    0, 9,   post,        standing.post-unknown",
        "H24.01, AUDITOR,  phone,           record_management,    0, 9,   post,        standing.post-unknown",
        "H24.01, VERIFIER, '',              record_management,    0, 9,   fields,      standing.fields-missing",
        "H24.01, VERIFIER, phone,           '',                   0, 9,   purposes,    standing.purposes-missing",
        "H24.01, VERIFIER, phone,           tax,                  0, 9,   purposes,    standing.purpose-unknown",
        "H24.01, VERIFIER, phone,           nothing,              0, 9,   purposes,    standing.purpose-unknown",
        "H24.01, VERIFIER, disciplines,     payroll_and_benefits, 0, 9,   disciplines, standing.field-not-allowed",
        "H24.02, VERIFIER, phone,           record_management,    0, 9,   phone,       standing.field-not-generated",
        "H24.01, VERIFIER, phone,           record_management,   -1, 9,   from,        standing.from-past",
        "H24.01, VERIFIER, phone,           record_management,    9, 8,   to,          standing.to-before",
        "H24.01, VERIFIER, phone,           record_management,    0, 366, to,          standing.to-long"
    })
    void whatMayNotBeProposedIsNamed(
            String agency, String post, String fields, String purposes, int from, int to, String member, String text) {
        LocalDate today = stories.today();
        var proposal = new ProposeStanding(
                agency,
                post,
                fields.isEmpty() ? List.of() : List.of(fields),
                purposes.isEmpty() ? List.of() : List.of(purposes),
                today.plusDays(from),
                today.plusDays(to));
        assertThatThrownBy(() -> stories.proposed("lan.vu", proposal))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(violation -> violation.field() + " " + violation.textKey())
                                .contains(member + " " + text));
    }

    @Test
    void anUnknownFieldIsMalformedAndAYearIsTheMost() {
        refuses(
                "field-unknown",
                () -> stories.proposed("lan.vu", stories.proposal("H24.01", "VERIFIER", "phone", "shoe_size")));
        LocalDate today = stories.today();
        var year = new ProposeStanding(
                "H24.02",
                "CLERK",
                List.of("grade"),
                List.of(StandingFixtures.MANAGEMENT),
                today,
                today.plusYears(1).minusDays(1));
        Assertions.assertThat(stories.proposed("lan.vu", year)).isNotNull();
    }

    private StandingView view(RequestNumber number) {
        return stories.desk().get(stories.actor("lan.vu"), number);
    }

    private void withdraw(String account, RequestNumber number) {
        stories.desk().withdraw(stories.actor(account), number, Seen.UNTOLD);
    }

    private StandingView revoke(String account, RequestNumber number) {
        return stories.desk().revoke(stories.actor(account), number, "Chuyển công tác", Seen.UNTOLD);
    }

    private List<String> mails(RequestNumber number, String kind) {
        return database.queryForList(
                "select account from app.outbox where number = ? and kind = ? order by account",
                String.class,
                number.text(),
                kind);
    }

    private static void refuses(String type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(type);
    }
}
