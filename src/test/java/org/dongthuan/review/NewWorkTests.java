package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.Statements.statements;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.NewsTimes;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever verifies or decides hears of new work by one mail, however many requests have come. */
@ApplicationTest
class NewWorkTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    NewWork newWork;

    @Autowired
    NewsTimes times;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient database;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.withdrawOpenRequests("tuan.bui", "lan.vu", "nga.pham");
    }

    @Test
    void twoRequestsAreOneMailToTheVerifierAndNoneToThoseWhoseTurnItIsNot() {
        alone(61);
        stories.submittedPhone("tuan.bui", "0999123571");
        stories.submittedPhone("lan.vu", "0999123572");
        toTheNextTelling();
        newWork.tell();
        newWork.tell();
        assertThat(mailsTo("hoa.ngo")).hasSize(1).allMatch(number -> number.matches("\\d{2}/\\d{2}/\\d{4}"));
        assertThat(mailsTo("lan.vu")).as("for the one that is not hers").hasSize(1);
        assertThat(mailsTo("minh.do")).as("who decides later").isEmpty();
        assertThat(mailsTo("tuan.bui")).isEmpty();
    }

    @Test
    void whoHoldsTheRoleIsAskedOnceHoweverManyRequestsHaveCome() {
        alone(97);
        stories.submittedPhone("tuan.bui", "0999123575");
        stories.submittedPhone("lan.vu", "0999123576");
        stories.submittedPhone("nga.pham", "0999123577");
        toTheNextTelling();
        assertThat(statements(newWork::tell))
                .filteredOn(statement -> statement.contains("select account from app.appointment"))
                .hasSize(1);
        assertThat(mailsTo("lan.vu")).hasSize(1);
        assertThat(mailsTo("hoa.ngo")).hasSize(1);
    }

    @Test
    void whoeverAskedForItHimselfIsNotCalledToHisOwnRequest() {
        alone(73);
        stories.submittedPhone("lan.vu", "0999123573");
        toTheNextTelling();
        newWork.tell();
        assertThat(mailsTo("lan.vu")).isEmpty();
        assertThat(mailsTo("hoa.ngo")).hasSize(1);
    }

    @Test
    void whatIsAlreadyDoneIsNoNews() {
        alone(85);
        RequestNumber number = stories.submittedPhone("tuan.bui", "0999123574");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        toTheNextTelling();
        newWork.tell();
        assertThat(mailsTo("lan.vu")).isEmpty();
        assertThat(mailsTo("minh.do")).as("whose turn it is by now").hasSize(1);
    }

    /** On days of which no other test tells anybody anything. */
    private void alone(int daysFromNow) {
        clock.advance(Duration.ofDays(daysFromNow));
        toTheNextTelling();
    }

    private void toTheNextTelling() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        while (!times.last().to().isAfter(now)) clock.advance(Duration.ofMinutes(30));
    }

    /** Of the telling that was the last. */
    private List<String> mailsTo(String account) {
        return database.sql("select number from app.outbox where account = ? and kind = 'new-work' and event = ?")
                .params(account, "news/" + times.last().to().toLocalDateTime())
                .query(String.class)
                .list();
    }
}
