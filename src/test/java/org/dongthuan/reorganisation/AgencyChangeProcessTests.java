package org.dongthuan.reorganisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.reorganisation.ReorganisationFixtures.change;
import static org.dongthuan.reorganisation.ReorganisationFixtures.pair;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.appointment.ConfirmationOutcome;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Area;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.WaitingCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every path of {@code agency-change}, with the clock moved, and what a change does: Hải Dương (H23) goes up in Hải Phòng
 * (H24) on 1 July 2025, as it did.
 */
@ApplicationTest
class AgencyChangeProcessTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 20);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final AgencyCode OLD = new AgencyCode("H23");
    private static final AgencyCode NEW = new AgencyCode("H24");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyBook book;

    @Autowired
    People people;

    @Autowired
    Registry registry;

    @Autowired
    WrittenDecisions decisions;

    @Autowired
    TransactionTemplate transaction;

    ReorganisationFixtures stories;

    /** Decides above provinces. */
    String above;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new ReorganisationFixtures(context);
        stories.reopen("H23");
        stories.administeredForYears();
        above = stories.officer("APPROVER", "G09.01");
        stories.clocks().moveTo(BEFORE, 9);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void whatIsOpenAtHaiDuongEndsUpAtHaiPhong() {
        String person = stories.official("H23", "H23");
        String colleague = stories.official("H23", "H23");
        String verifier = stories.officer("VERIFIER", "H23");
        String approver = stories.officer("APPROVER", "H23");
        String successor = stories.officer("APPROVER", "H24");
        int numbersOfOld = stories.lastNumber("H23", 2025);
        int numbersOfNew = stories.lastNumber("H24", 2025);
        RequestNumber decided = stories.corrections.submittedPhone(colleague, "0999264001");
        stories.corrections.decide(verifier, decided, Outcome.APPROVE);
        stories.corrections.decide(approver, decided, Outcome.APPROVE);
        WrittenDecision old = only(decided);
        Assertions.assertThat(old.issuer()).isEqualTo(OLD);
        Assertions.assertThat(old.sequence()).isEqualTo(numbersOfOld + 1);
        RequestNumber open = stories.corrections.submittedPhone(person, "0999264002");
        stories.corrections.decide(verifier, open, Outcome.APPROVE);
        LocalDate due = stories.corrections.view(person, open).dueDate();

        RequestNumber number = stories.propose(change(AgencyChangeKind.MERGER, DAY, pair("H23", "H24")));
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("SX-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findConfirmer").isWaitingAt("confirmAgencyChange");
        Assertions.assertThat(stories.engine(number).candidates())
                .containsExactly("G09.01.approver", "excluded " + stories.administrator());
        Assertions.assertThat(stories.engine(number).mailed("agency-change-proposed"))
                .contains(above);
        Assertions.assertThat(stories.confirm(above, number).status()).isEqualTo("CONFIRMED");
        assertThat(process).isEnded().hasPassed("enterChange", "changeEntered");
        ProcessInstance handover = stories.handover(number);
        assertThat(handover).isWaitingAt("dayCame");
        Assertions.assertThat(runtime.getVariables(handover.getId()))
                .as("the engine knows nothing but a day")
                .containsOnlyKeys("firstDay");

        // until the day everything is as it was
        Assertions.assertThat(agencies.inForce(OLD, BEFORE)).isEqualTo(OLD);
        Assertions.assertThat(people.rolesOf(verifier)).containsExactly(new HeldRole(Role.VERIFIER, OLD));
        Assertions.assertThat(stories.clocks().job(handover, "dayCame").getDuedate())
                .isEqualTo(Date.from(DAY.atStartOfDay(VietnamTime.ZONE).toInstant()));
        Assertions.assertThat(attempt(() -> stories.clocks().runJob(handover, "dayCame")))
                .as("a timer that came too early does nothing")
                .isNotEqualTo("done");

        // the day comes while nothing runs: whoever asks gets the successor all the same
        stories.clocks().moveTo(DAY, 8);
        Assertions.assertThat(agencies.inForce(OLD, DAY)).isEqualTo(NEW);
        Assertions.assertThat(people.rolesOf(approver)).isEmpty();
        Assertions.assertThat(stories.assignments(person)).allMatch(line -> line.contains("H23"));

        // a piece in each transaction: whatever stops in between goes on where it was
        stories.clocks().runJob(handover, "dayCame");
        assertThat(handover).isWaitingAt("dayCame").hasPassed("takeOver").hasNotPassed("takenOver");
        Assertions.assertThat(stories.view(number).status()).isEqualTo(AgencyChangeStatus.CONFIRMED);
        Assertions.assertThat(stories.carryOut(number)).isGreaterThan(2);
        assertThat(handover).isEnded().hasPassed("takenOver");
        Assertions.assertThat(stories.view(number).status()).isEqualTo(AgencyChangeStatus.DONE);

        // the records, with their history
        Assertions.assertThat(stories.assignments(person))
                .containsExactly(
                        "MANAGING H23 2020-03-01 2025-06-30",
                        "MANAGING H24 2025-07-01 -",
                        "USING H23 2020-03-01 2025-06-30",
                        "USING H24 2025-07-01 -");
        Assertions.assertThat(
                        stories.corrections.value(person, "managing_agency").asText())
                .isEqualTo("H24");
        Assertions.assertThat(registry.history(stories.corrections.record(person), "managing_agency"))
                .first()
                .satisfies(past -> {
                    Assertions.assertThat(past.decision()).isEqualTo("202/2025/QH15");
                    Assertions.assertThat(past.validFrom()).isEqualTo(DAY);
                });

        // the offices: officials went along, whoever decides did not
        Assertions.assertThat(people.rolesOf(person)).containsExactly(new HeldRole(Role.OFFICIAL, NEW));
        Assertions.assertThat(stories.people.held(verifier))
                .allMatch(held -> DAY.equals(held.endedOn()) && number.text().equals(held.endReason()));
        Assertions.assertThat(people.rolesOf(verifier)).isEmpty();

        // who is told
        Assertions.assertThat(stories.mailed(person))
                .contains("agency-change-record", "agency-change-office", "agency-change-case");
        Assertions.assertThat(stories.mailed(approver)).contains("agency-change-office");
        Assertions.assertThat(stories.engine(number).mailed("agency-change-closed"))
                .containsOnly(stories.administrator());

        // the open case, with its clock
        Assertions.assertThat(stories.corrections.view(person, open)).satisfies(view -> {
            Assertions.assertThat(view.decidingAgency()).isEqualTo(NEW);
            Assertions.assertThat(view.dueDate()).isEqualTo(due);
        });
        assertThatThrownBy(() -> stories.corrections.decide(approver, open, Outcome.APPROVE));
        stories.corrections.decide(successor, open, Outcome.APPROVE);
        Assertions.assertThat(stories.corrections.value(person, "phone").asText())
                .isEqualTo("0999264002");

        // the numbers: the old series ends, the new one goes on
        WrittenDecision last = only(open);
        Assertions.assertThat(last.issuer()).isEqualTo(NEW);
        Assertions.assertThat(last.sequence()).isEqualTo(numbersOfNew + 1);
        Assertions.assertThat(stories.lastNumber("H23", 2025)).isEqualTo(numbersOfOld + 1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> book.holdOpen(OLD, DAY)))
                .hasMessage("agency-closed");

        // whoever keeps the successor keeps what is left of the old one
        String keeper = stories.officer("ADMINISTRATOR", "H24");
        Assertions.assertThat(
                        context.getBean(Area.class).covers(stories.clocks().actor(keeper), OLD))
                .isTrue();

        // what was before stays what it was
        Assertions.assertThat(only(decided).issuer()).isEqualTo(OLD);
        Assertions.assertThat(stories.database()
                        .queryForObject(
                                "select issuer_name from app.written_decision where id = ?", String.class, old.id()))
                .isEqualTo("Ủy ban nhân dân tỉnh Hải Dương");
        var onTheDayBefore = context.getBean(AgencyDirectory.class)
                .list(
                        stories.clocks().actor(stories.administrator()),
                        "H23",
                        DAY.minusDays(1),
                        KeyPaging.of(null, null, 10))
                .items()
                .get(0);
        Assertions.assertThat(onTheDayBefore.inForce()).isTrue();
        Assertions.assertThat(onTheDayBefore.dutyOf()).isNull();
    }

    @Test
    void ofASplitTheListedRecordsGoElsewhereAndTheirCasesWithThem() {
        String stays = stories.official("H24", "H24.02");
        String goes = stories.official("H24", "H24.02");
        stories.officer("VERIFIER", "H24.01");
        String elsewhere = stories.officer("VERIFIER", "H31.01");
        RequestNumber open = stories.corrections.submittedPhone(goes, "0999264003");
        Assertions.assertThat(
                        stories.corrections.view(goes, open).decidingAgency().code())
                .isEqualTo("H24.01");
        assertThatThrownBy(() -> stories.propose(with(
                        change(AgencyChangeKind.SPLIT, DAY),
                        new ProposeAgencyChange.ListedPerson("nobody.there", "H24", "H31"))))
                .hasMessage("agency-change-invalid");
        RequestNumber number = stories.propose(
                with(change(AgencyChangeKind.SPLIT, DAY), new ProposeAgencyChange.ListedPerson(goes, "H24", "H31")));
        stories.confirm(above, number);
        stories.clocks().moveTo(DAY, 8);
        Assertions.assertThat(stories.carryOut(number)).isEqualTo(3);

        Assertions.assertThat(stories.assignments(goes))
                .containsExactly(
                        "MANAGING H24 2020-03-01 2025-06-30", "MANAGING H31 2025-07-01 -", "USING H24.02 2020-03-01 -");
        Assertions.assertThat(stories.assignments(stays)).noneMatch(line -> line.contains("H31"));
        Assertions.assertThat(
                        stories.corrections.view(goes, open).decidingAgency().code())
                .isEqualTo("H31.01");
        stories.corrections.decide(elsewhere, open, Outcome.APPROVE);
        Assertions.assertThat(stories.view(number).records()).isEqualTo(1);
        Assertions.assertThat(stories.mailed(goes)).contains("agency-change-record", "agency-change-case");
        Assertions.assertThat(stories.mailed(stays)).doesNotContain("agency-change-record");
    }

    @Test
    void aNameHoldsFromItsDayOnAndTheRegisterDoesNotTakeItBack() {
        AgencyCode renamed = new AgencyCode("H55.12");
        transaction.executeWithoutResult(status -> {
            book.enter(List.of(), List.of(new AgencyBook.Naming(renamed, "Văn phòng mới")), DAY, "SX-2025-000001");
            Assertions.assertThat(book.nameOn(renamed, DAY)).contains("Văn phòng mới");
            Assertions.assertThat(book.nameOn(renamed, DAY.minusDays(1)))
                    .get()
                    .asString()
                    .startsWith("Văn phòng Ủy ban nhân dân");
            status.setRollbackOnly();
        });
    }

    @Test
    void whatIsRefusedOrWithdrawnChangesNothing() {
        ProposeAgencyChange merger = change(AgencyChangeKind.MERGER, DAY, pair("H23", "H24"));
        RequestNumber refused = stories.propose(merger);
        ProcessInstance process = stories.process(refused);
        assertThatThrownBy(() -> stories.say(above, refused, new ConfirmationBody(ConfirmationOutcome.REFUSE, " ")))
                .hasMessage("appointment-word-invalid");
        assertThatThrownBy(
                        () -> stories.say("lan.vu", refused, new ConfirmationBody(ConfirmationOutcome.CONFIRM, null)))
                .hasMessage("task-unknown");
        stories.say(above, refused, new ConfirmationBody(ConfirmationOutcome.REFUSE, "Nghị quyết chưa ban hành"));
        assertThat(process).isEnded().hasPassed("changeRefused").hasNotPassed("enterChange");
        Assertions.assertThat(stories.view(refused).reason()).isEqualTo("Nghị quyết chưa ban hành");
        Assertions.assertThat(stories.engine(refused).mailed("agency-change-closed"))
                .containsExactly(stories.administrator());

        RequestNumber withdrawn = stories.propose(merger);
        ProcessInstance second = stories.process(withdrawn);
        var admin = stories.clocks().actor(stories.administrator());
        stories.desk().withdraw(admin, withdrawn);
        assertThat(second).isEnded().hasPassed("withdrawalAsked", "withdrawn");
        assertThatThrownBy(() -> stories.desk().withdraw(admin, withdrawn)).hasMessage("already-decided");
        Assertions.assertThat(agencies.inForce(OLD, DAY)).isEqualTo(OLD);
    }

    @Test
    void silenceChangesNothing() {
        RequestNumber number = stories.propose(change(AgencyChangeKind.MERGER, DAY, pair("H23", "H24")));
        ProcessInstance process = stories.process(number);
        LocalDate first = stories.view(number).dueDate();
        Assertions.assertThat(first).isNotNull();
        transaction.executeWithoutResult(status -> context.publishEvent(new TermsMoved(first, first.plusDays(1))));
        LocalDate due = first.plusDays(1);
        Assertions.assertThat(stories.view(number).dueDate()).isEqualTo(due);
        Assertions.assertThat(
                        stories.clocks().job(process, "confirmationOverdue").getDuedate())
                .isEqualTo(
                        Date.from(due.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant()));
        stories.clocks().runJob(process, "confirmationReminderDue");
        assertThat(process).hasPassed("remindConfirmer", "confirmerReminded").isWaitingAt("confirmAgencyChange");
        Assertions.assertThat(stories.engine(number).mailed("agency-change-reminder"))
                .contains(above);
        stories.clocks().moveTo(due, 23);
        Assertions.assertThat(attempt(() -> stories.clocks().runJob(process, "confirmationOverdue")))
                .isNotEqualTo("done");
        stories.clocks().moveTo(due.plusDays(1), 1);
        stories.clocks().runJob(process, "confirmationOverdue");
        assertThat(process).isEnded().hasPassed("lapse", "changeLapsed");
        Assertions.assertThat(stories.view(number).status()).isEqualTo(AgencyChangeStatus.LAPSED);
        Assertions.assertThat(agencies.inForce(OLD, DAY)).isEqualTo(OLD);
    }

    @Test
    void whereNobodyIndependentIsItWaitsAndGoesOnByItself() {
        stories.dismiss(above);
        RequestNumber number = stories.propose(change(AgencyChangeKind.MERGER, DAY, pair("H23", "H24")));
        ProcessInstance process = stories.process(number);
        assertThat(process).isWaitingAt("awaitConfirmer");
        Assertions.assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .singleResult()
                        .getIncidentMessage())
                .contains(number.text(), "Hải Dương");
        String other = stories.people.administrator();
        context.getBean(WaitingCases.class).lookAgain();
        assertThat(process).isWaitingAt("confirmAgencyChange");
        stories.confirm(other, number);
        assertThat(process).isEnded().hasPassed("changeEntered");
    }

    /** Entered late, so that it holds at once: the word of the old agency counts, or the successor decides, never both. */
    @Test
    void aDecisionInTheSameMomentIsTheOldAgencysOrTheNewOnes() {
        String person = stories.official("H23", "H23");
        String verifier = stories.officer("VERIFIER", "H23");
        String approver = stories.officer("APPROVER", "H23");
        RequestNumber open = stories.corrections.submittedPhone(person, "0999264004");
        stories.corrections.decide(verifier, open, Outcome.APPROVE);
        String successor = stories.officer("APPROVER", "H24");
        int numbersOfOld = stories.lastNumber("H23", 2025);
        RequestNumber number = stories.propose(change(AgencyChangeKind.MERGER, BEFORE, pair("H23", "H24")));

        List<String> told = AtOnce.both(
                attempting(() -> stories.corrections.decide(approver, open, Outcome.APPROVE)),
                attempting(() -> stories.confirm(above, number)));
        Assertions.assertThat(told.get(1)).isEqualTo("done");
        stories.carryOut(number);
        if (!told.get(0).equals("done")) stories.corrections.decide(successor, open, Outcome.APPROVE);

        boolean oldFirst = told.get(0).equals("done");
        Assertions.assertThat(only(open).issuer()).isEqualTo(oldFirst ? OLD : NEW);
        Assertions.assertThat(stories.lastNumber("H23", 2025)).isEqualTo(numbersOfOld + (oldFirst ? 1 : 0));
        Assertions.assertThat(stories.assignments(person)).contains("MANAGING H24 2025-06-20 -");
    }

    @Test
    void whoeverEnteredItDoesNotConfirmAndNothingIsEnteredTwice() {
        ProposeAgencyChange merger = change(AgencyChangeKind.MERGER, DAY, pair("H23", "H24"));
        assertThatThrownBy(() -> stories.propose("lan.vu", merger)).hasMessage("not-permitted");
        String ofTheSuccessor = stories.officer("ADMINISTRATOR", "H24");
        assertThatThrownBy(() -> stories.propose(ofTheSuccessor, merger)).hasMessage("outside-area");
        RequestNumber one = stories.propose(merger);
        assertThatThrownBy(() -> stories.desk().get(stories.clocks().actor(ofTheSuccessor), one))
                .hasMessage("request-unknown");
        RequestNumber other = stories.propose(merger);
        stories.confirm(above, one);
        assertThatThrownBy(() -> stories.confirm(above, other)).hasMessage("agency-change-stale");
        assertThatThrownBy(() -> stories.propose(merger)).hasMessage("agency-change-invalid");
        assertThatThrownBy(() -> stories.confirm(stories.administrator(), other))
                .satisfies(refused ->
                        Assertions.assertThat(refused.getMessage()).isIn(Set.of("task-unknown", "agency-change-own")));
    }

    private WrittenDecision only(RequestNumber request) {
        List<WrittenDecision> found = decisions.ofRequest(request.text());
        Assertions.assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ProposeAgencyChange with(ProposeAgencyChange change, ProposeAgencyChange.ListedPerson person) {
        return new ProposeAgencyChange(
                change.kind(),
                change.decision(),
                change.decisionDay(),
                change.issuer(),
                null,
                change.from(),
                true,
                List.of(),
                null,
                null,
                List.of(person));
    }

    private static String attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Supplier<String> attempting(Callable<?> act) {
        return () -> {
            try {
                act.call();
                return "done";
            } catch (Exception e) {
                return String.valueOf(e.getMessage());
            }
        };
    }
}
