package org.dongthuan.protection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.protection.RestrictionFixtures.PURPOSE;
import static org.dongthuan.protection.RestrictionFixtures.REASON;
import static org.dongthuan.protection.RestrictionFixtures.restrict;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Restrictions;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of {@code processing-restriction}, with the clock moved, and its effect on readings. */
@ApplicationTest
class RestrictionProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    RecordReading reading;

    @Autowired
    Restrictions restrictions;

    RestrictionFixtures stories;
    GrantFixtures grants;
    String person;
    RecordId record;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new RestrictionFixtures(context);
        grants = new GrantFixtures(context);
        person = stories.person();
        record = stories.people().clocks().record(person);
    }

    @AfterEach
    void clear() {
        stories.clear();
        grants.endAll();
    }

    @Test
    void whatIsAgreedToStopsReadingsAtOnceUntilThePersonEndsIt() {
        grants.given("dat.ngo", person, "phone");
        read();
        RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("HC-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findDecider").isWaitingAt("decideRestriction");
        Assertions.assertThat(stories.candidates(number)).containsExactly("H31.01.approver", "excluded " + person);
        Assertions.assertThat(stories.mailed(number, "restriction-received")).containsExactly(person);
        Assertions.assertThat(stories.mailed(number, "restriction-asked")).containsExactly("an.phan");
        Assertions.assertThat(stories.view(person, number).reason()).isEqualTo(REASON);
        // nothing is restricted before somebody has decided
        read();
        assertThatThrownBy(() -> stories.asked(person, RestrictionKind.OBJECT, null))
                .hasMessage("restriction-open");
        assertThatThrownBy(() -> stories.view("lan.vu", number)).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.say("minh.do", number, restrict())).hasMessage("task-unknown");

        stories.say("an.phan", number, restrict());
        assertThat(process).isEnded().hasPassed("tellRequester", "restrictionDecided");
        Assertions.assertThat(stories.mailed(number, "restriction-decided")).containsExactly(person);
        Assertions.assertThat(stories.view(person, number).holds()).isTrue();
        assertThatThrownBy(this::read).hasMessage("grant-restricted");
        Assertions.assertThat(restrictions.bars(record, "research")).isFalse();
        stories.desk().end(stories.actor(person), number);
        read();
        Assertions.assertThat(stories.view(person, number).status()).isEqualTo(RestrictionStatus.ENDED);
        assertThatThrownBy(() -> stories.desk().end(stories.actor(person), number))
                .hasMessage("already-decided");
    }

    @Test
    void itEndsWithItsLastDayAndBindsNoDutyOfTheLaw() {
        LocalDate today = stories.people().today();
        RequestNumber number = stories.asked(person, RestrictionKind.RESTRICT, today.plusDays(3));
        stories.say("an.phan", number, restrict());
        Assertions.assertThat(restrictions.bars(record, PURPOSE)).isTrue();
        Assertions.assertThat(restrictions.bars(record, "inspection")).isFalse();
        Assertions.assertThat(restrictions.bars(record, null)).isFalse();
        stories.people().clocks().moveTo(today.plusDays(3), 23);
        Assertions.assertThat(restrictions.bars(record, PURPOSE)).isTrue();
        stories.people().clocks().moveTo(today.plusDays(4), 0);
        Assertions.assertThat(restrictions.bars(record, PURPOSE)).isFalse();
        Assertions.assertThat(stories.view(person, number).holds()).isFalse();
        for (String purpose : List.of("inspection", "record_management", "statistics", "nonsense"))
            assertThatThrownBy(() -> stories.desk()
                            .ask(
                                    stories.actor(person),
                                    new AskRestriction(RestrictionKind.OBJECT, List.of(purpose), null, REASON)))
                    .as(purpose)
                    .hasMessage("restriction-invalid");
    }

    @Test
    void aRefusalNeedsAGroundOfTheCatalogueAndWords() {
        RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
        ProcessInstance process = stories.process(number);
        for (var body : List.of(
                new RestrictionWordBody(null, null, null),
                new RestrictionWordBody(RestrictionOutcome.REFUSE, null, "Không"),
                new RestrictionWordBody(RestrictionOutcome.REFUSE, "invented", "Không"),
                new RestrictionWordBody(RestrictionOutcome.REFUSE, "state_function", " ")))
            assertThatThrownBy(() -> stories.say("an.phan", number, body)).hasMessage("restriction-invalid");
        stories.say(
                "an.phan",
                number,
                new RestrictionWordBody(RestrictionOutcome.REFUSE, "state_function", "Đang điều động"));
        assertThat(process).isEnded().hasPassed("tellRequester");
        RestrictionView refused = stories.view(person, number);
        Assertions.assertThat(refused.status()).isEqualTo(RestrictionStatus.REFUSED);
        Assertions.assertThat(refused.ground()).contains("27/2026");
        Assertions.assertThat(refused.answer()).isEqualTo("Đang điều động");
        Assertions.assertThat(restrictions.bars(record, PURPOSE)).isFalse();
    }

    @Test
    void thePersonTakesItBack() {
        RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
        ProcessInstance process = stories.process(number);
        stories.desk().end(stories.actor(person), number);
        assertThat(process).isEnded().hasPassed("withdrawn").hasNotPassed("tellRequester");
        Assertions.assertThat(stories.view(person, number).status()).isEqualTo(RestrictionStatus.WITHDRAWN);
        Assertions.assertThat(stories.desk().own(stories.actor(person), Texts.ENGLISH))
                .singleElement()
                .satisfies(own -> Assertions.assertThat(own.number()).isEqualTo(number));
    }

    @Test
    void whoDoesNotDecideIsRemindedAndThenPassedOver() {
        RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
        ProcessInstance process = stories.process(number);
        LocalDate due = stories.view(person, number).dueDate();
        Assertions.assertThat(due)
                .isEqualTo(limits.dueDate(
                        TimeLimitRules.RESTRICTION, stories.people().today()));
        stories.people().clocks().moveTo(limits.reminderBefore(due), 8);
        stories.people().clocks().runJob(process, "restrictionReminderDue");
        assertThat(process).hasPassed("remindDecider", "deciderReminded");
        Assertions.assertThat(stories.mailed(number, "restriction-reminder")).containsExactly("an.phan");
        assertThatThrownBy(() -> stories.people().clocks().runJob(process, "restrictionOverdue"))
                .hasMessageContaining("is not over");
        stories.people().clocks().moveTo(due.plusDays(1), 0);
        stories.people().clocks().runJob(process, "restrictionOverdue");
        assertThat(process).hasPassed("escalateRestriction").isWaitingAt("decideRestriction");
        Assertions.assertThat(stories.mailed(number, "restriction-late")).containsExactly("an.phan");
        Assertions.assertThat(stories.candidates(number)).contains("G09.01.approver");
        assertThatThrownBy(() -> stories.say("an.phan", number, restrict())).hasMessage("task-unknown");
        stories.say("khanh.trinh", number, restrict());
        assertThat(process).isEnded();
    }

    @Test
    void whereNobodyIndependentIsThereItWaitsAndGoesOnByItself() {
        var posts = new StandingFixtures(context);
        List<String> away = List.of("an.phan", "khanh.trinh", "linh.duong");
        away.forEach(account -> posts.dismiss(account, "APPROVER"));
        try {
            RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
            ProcessInstance process = stories.process(number);
            assertThat(process).isWaitingAt("awaitDecider");
            Assertions.assertThat(stories.mailed(number, "no-independent-reviewer"))
                    .containsExactly("admin");
            Assertions.assertThat(runtime.createIncidentQuery()
                            .processInstanceId(process.getId())
                            .count())
                    .isOne();
            // never the person himself
            stories.people().appointments().appoint(person, "APPROVER", "H31.01");
            assertThat(process).isWaitingAt("awaitDecider");
            String other = stories.people().reader("H31.01");
            stories.people().appointments().appoint(other, "APPROVER", "H31.01");
            assertThat(process).isWaitingAt("decideRestriction");
            assertThatThrownBy(() -> stories.say(person, number, restrict())).hasMessage("own-request");
            stories.say(other, number, restrict());
        } finally {
            away.forEach(account -> posts.appointAgain(account, "APPROVER"));
        }
    }

    private void read() {
        var asked = new ReadingRequest(record, List.of(), PURPOSE, null, FormOfUse.VIEW);
        reading.read(stories.actor("dat.ngo"), asked);
    }
}
