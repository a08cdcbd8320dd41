package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Open cases of Hải Phòng's department that Hưng Yên's goes on with, wherever they are on their way. */
@ApplicationTest
class MovedCasesTests {

    private static final AgencyCode OLD = new AgencyCode("H24.01");
    private static final AgencyCode NEW = new AgencyCode("H31.01");

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Autowired
    MovedCases moves;

    @Autowired
    TransactionTemplate transaction;

    CorrectionFixtures stories;
    JsonNode phone;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        phone = stories.value("nga.pham", "phone");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham", "thu.hoang");
        stories.restore("nga.pham", "phone", phone);
    }

    @Test
    void theOtherAgencyVerifiesAnewWithinTheSameTermAndWhatWasSaidStaysReadable() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999262001");
        var due = stories.view("nga.pham", number).dueDate();
        stories.decide("lan.vu", number, Outcome.APPROVE);
        String before = stories.task(number).getId();

        assertThat(move(OLD, NEW)).containsExactly(number);

        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("verifyRequest");
        assertThat(stories.task(number).getId()).isNotEqualTo(before);
        assertThat(stories.task(number).getName()).contains("H31.01");
        assertThat(stories.view("nga.pham", number)).satisfies(view -> {
            assertThat(view.status()).hasToString("IN_VERIFICATION");
            assertThat(view.decidingAgency()).isEqualTo(NEW);
            assertThat(view.dueDate()).isEqualTo(due);
        });
        assertThat(runtime.getVariable(stories.process(number).getId(), "decidingAgency"))
                .isEqualTo("H31.01");
        assertThatThrownBy(() -> stories.decide("minh.do", number, Outcome.APPROVE))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(events(number)).endsWith("RECOMMENDED", "MOVED");

        stories.decide("son.cao", number, Outcome.APPROVE);
        // whoever moved it has said no word on it
        stories.decide("an.phan", number, Outcome.APPROVE);
        assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999262001");
        assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.issuer()).isEqualTo(NEW));
        assertThat(rows(number))
                .containsExactly(
                        "1.1 VERIFY lan.vu APPROVED",
                        "1.2 APPROVE an.phan MOVED",
                        "2.1 VERIFY son.cao APPROVED",
                        "2.2 APPROVE an.phan APPROVED");
    }

    @Test
    void whatWaitsForItsRequesterComesToTheOtherAgencyOnceHeHasAnswered() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999262002");
        stories.giveBack("lan.vu", number, "Thiếu hóa đơn", "Hóa đơn điện thoại");

        assertThat(move(OLD, NEW)).containsExactly(number);
        assertThat(stories.view("nga.pham", number).status()).hasToString("RETURNED");

        stories.supply("nga.pham", number, "Đã gửi kèm", stories.evidence("nga.pham"));
        assertThat(stories.task(number).getAssignee()).isNull();
        stories.decide("son.cao", number, Outcome.APPROVE);
        assertThat(rows(number))
                .containsExactly("1.1 VERIFY lan.vu RETURNED", "2.1 VERIFY son.cao APPROVED", "2.2 APPROVE null null");
    }

    @Test
    void whatWaitsBecauseNobodyIsLeftGoesOnWhereSomebodyIs() {
        RequestNumber number = stories.submittedPhone("thu.hoang", "0999262003");
        AgencyCode forsaken = stories.view("thu.hoang", number).decidingAgency();
        assertThat(context.getBean(ReviewDesk.class).awaitedAppointment(number)).isPresent();

        assertThat(moveOf("thu.hoang", forsaken, NEW)).containsExactly(number);

        assertThat(context.getBean(ReviewDesk.class).awaitedAppointment(number)).isEmpty();
        stories.decide("son.cao", number, Outcome.APPROVE);
    }

    @Test
    void aRunThatBeganByAnOlderModelLeavesItsStepToo() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999262004");
        database.sql("delete from camunda.act_ru_event_subscr where event_name_ = 'caseMoved' and proc_inst_id_ = ?")
                .params(stories.decisionProcess(number).getId())
                .update();

        move(OLD, NEW);

        assertThat(stories.task(number).getName()).contains("H31.01");
        stories.decide("son.cao", number, Outcome.APPROVE);
        assertThat(rows(number)).startsWith("1.1 VERIFY an.phan MOVED", "2.1 VERIFY son.cao APPROVED");
    }

    @Test
    void ofTheAgencyThatGoesOverOnlyTheNameChanges() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999262005");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        String task = stories.task(number).getId();

        transaction.executeWithoutResult(status -> {
            assertThat(moves.move(CaseMove.ofAgency(OLD, NEW, "admin"))).contains(number);
            assertThat(context.getBean(ReviewDesk.class).get(number).decidingAgency())
                    .isEqualTo(NEW);
            assertThat(stories.task(number).getId()).isEqualTo(task);
            assertThat(rows(number)).containsExactly("1.1 VERIFY lan.vu APPROVED", "1.2 APPROVE null null");
            status.setRollbackOnly();
        });
    }

    @Test
    void nothingOfAnotherPersonOrAnotherAgencyGoes() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999262006");
        assertThat(moveOf("tuan.bui", OLD, NEW)).doesNotContain(number);
        assertThat(move(new AgencyCode("H24"), NEW)).isEmpty();
        stories.decide("lan.vu", number, Outcome.APPROVE);
    }

    /** Of an approval and a move at the same moment one is first: it is decided and stays, or it goes and nothing was decided. */
    @Test
    void whoDecidesWhileItMovesIsHeardOrToldThatHeIsTooLate() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String wanted = "09" + (26_210_000 + time);
            RequestNumber number = stories.submittedPhone("nga.pham", wanted);
            stories.decide("lan.vu", number, Outcome.APPROVE);
            List<String> heard = AtOnce.both(
                    () -> told(() ->
                            stories.decide("minh.do", number, Outcome.APPROVE).status()),
                    () -> told(() -> move(OLD, NEW).toString()));
            boolean decided = heard.get(0).equals("APPROVED");
            if (decided) {
                assertThat(heard.get(1)).isIn("[]", "changed-meanwhile");
            } else {
                assertThat(heard.get(0)).isIn("already-decided", "changed-meanwhile", "not-permitted", "task-unknown");
                assertThat(heard.get(1)).isEqualTo("[" + number + "]");
                stories.decide("son.cao", number, Outcome.APPROVE);
                stories.decide("an.phan", number, Outcome.APPROVE);
            }
            assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo(wanted);
            assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                    .singleElement()
                    .satisfies(paper -> assertThat(paper.issuer()).isEqualTo(decided ? OLD : NEW));
        }
    }

    private static String told(Supplier<String> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            return refused.getMessage();
        } catch (OptimisticLockingException | ConcurrencyFailureException raced) {
            return "changed-meanwhile";
        }
    }

    private List<RequestNumber> move(AgencyCode from, AgencyCode to) {
        return moveOf("nga.pham", from, to);
    }

    private List<RequestNumber> moveOf(String account, AgencyCode from, AgencyCode to) {
        return transaction.execute(
                status -> moves.move(CaseMove.ofRecords(Set.of(stories.record(account)), from, to, "an.phan")));
    }

    private List<String> events(RequestNumber number) {
        return stories.view("nga.pham", number).story().stream()
                .map(StoryLine::event)
                .toList();
    }

    private List<String> rows(RequestNumber number) {
        return database.sql("""
                        select round || '.' || position || ' ' || step || ' ' || coalesce(actor, 'null') || ' '
                            || coalesce(outcome, 'null') from app.review_step where number = ? order by round, position""").params(number.text()).query(String.class).list();
    }
}
