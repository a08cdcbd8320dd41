package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.RecordSearch;
import org.dongthuan.access.SubmitAccessRequest;
import org.dongthuan.audit.ReaderLog;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.ReadingQuery;
import org.dongthuan.audit.Readings;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskRows;
import org.dongthuan.secrecy.SecrecyFixtures;
import org.dongthuan.standing.StandingFixtures;
import org.dongthuan.update.UpdateDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secret record is answered at every door as one that is not there, and the security officers hear of it. */
@ApplicationTest
class SecretRecordsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    SecretNotices notices;

    GrantFixtures grants;
    AccessFixtures stories;
    RecordId secret;
    String name;
    long begun;

    @BeforeEach
    void mark() {
        grants = new GrantFixtures(context);
        stories = new AccessFixtures(context);
        KeptAttempts.settle(context);
        notices.tell();
        secret = grants.record("tuan.bui");
        begun = database.sql("select coalesce(max(id), 0) from app.secret_attempt")
                .query(Long.class)
                .single();
        name = database.sql("select name from app.record where id = ?")
                .param(secret.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void unmark() {
        secrecy("normal");
        grants.endAll();
    }

    @Test
    void neitherSearchNorRequestNorReadingTellsThatItIsThere() {
        grants.given("dat.ngo", "nga.pham", "phone");
        Grant grant = grants.given("dat.ngo", "tuan.bui", "phone");
        long before = found();
        long listed = granted();
        long about = grantedAboutIt();
        int attempts = attempts().size();
        secrecy("secret");

        assertThat(found()).isEqualTo(before - 1);
        assertThat(about).isPositive();
        assertThat(granted()).isEqualTo(listed - about);
        assertThat(context.getBean(GrantDesk.class)
                        .list(stories.actor("dat.ngo"), GrantDesk.Side.MINE, Paging.of(0, 100))
                        .items())
                .isNotEmpty()
                .noneMatch(one -> one.record().equals(secret));
        assertThatThrownBy(() -> stories.desk().check(stories.actor("dat.ngo"), wish(secret.value())))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("record-unknown");
        assertUnknown(grant.id(), GrantFixtures.PURPOSE, "phone");
        // not even the words of his own grant tell of it
        assertUnknown(grant.id(), "research", "phone");
        assertUnknown(grant.id(), GrantFixtures.PURPOSE, "ethnicity");
        assertUnknown(null, GrantFixtures.PURPOSE, "phone");

        assertThat(attempts().subList(attempts, attempts().size()))
                .containsExactly("FIND_RECORD", "SUBMIT", "READ_RECORD", "READ_RECORD", "READ_RECORD", "READ_RECORD");
        assertThat(database.sql("""
                        select distinct action from app.audit_event where record_id = ? and purpose = 'state-secret'
                            and outcome = 'REFUSED' and actor = 'dat.ngo' order by 1""").param(secret.value()).query(String.class).list())
                .containsExactly("FIND_RECORD", "READ_RECORD", "SUBMIT");
        assertThat(database.sql("select count(*) from app.audit_event where grant_id = ? and action = 'READ_RECORD'")
                        .param(grant.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** However long it takes to keep that somebody came upon it. */
    @Test
    void noAnswerWaitsUntilItIsKeptWhoCame() throws Exception {
        secrecy("secret");
        try (var connection = owner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table app.secret_attempt");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertUnknown(UUID.randomUUID(), GrantFixtures.PURPOSE, "phone"));
            connection.rollback();
        }
        assertThat(who()).containsExactly("dat.ngo READ_RECORD");
    }

    /** Neither the person himself, afterwards, nor whoever judges the reader's alarms. */
    @Test
    void nobodyIsShownThatSomebodyCameUponIt() {
        var seen = new ReadingQuery(secret.value(), null, Readings.SEEING, null, null, null, List.of());
        Readings readings = context.getBean(Readings.class);
        List<Reading> before = readings.find(seen, 0, 1000);
        secrecy("secret");
        found();
        assertThatThrownBy(() -> stories.desk().check(stories.actor("dat.ngo"), wish(secret.value())))
                .hasMessage("record-unknown");
        assertThat(who()).hasSize(2);
        secrecy("normal");
        assertThat(readings.find(seen, 0, 1000)).isEqualTo(before);
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        assertThat(context.getBean(ReaderLog.class).day("dat.ngo", today, 5_000))
                .noneMatch(line -> "state-secret".equals(line.purpose()));
    }

    @Test
    void whoeverUpdatesOrCorrectsComesUponItAsAtADoor() {
        UpdateDesk updates = context.getBean(UpdateDesk.class);
        Actor lan = stories.actor("lan.vu");
        assertThat(updates.find(lan, name)).isNotEmpty();
        assertThat(who()).isEmpty();
        secrecy("secret");

        assertThat(updates.find(lan, name)).noneMatch(found -> found.record().equals(secret));
        assertThatThrownBy(() -> updates.sheet(lan, secret.value(), List.of("phone")))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("record-unknown");
        var correction = new SubmitCorrection(secret.value(), List.of(), null, true);
        assertThatThrownBy(() -> context.getBean(CorrectionDesk.class).check(stories.actor("nga.pham"), correction))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("record-unknown");

        assertThat(who()).containsExactly("lan.vu FIND_RECORD", "lan.vu SUBMIT", "nga.pham SUBMIT");
    }

    @Test
    void whoeverReadsTheOwnStaffComesUponItToo() {
        var standings = new StandingFixtures(context);
        String standing = standings.inForce("phone").id().toString();
        var asked = new ReadingRequest(
                secret, List.of("phone"), StandingFixtures.MANAGEMENT, null, standing, FormOfUse.VIEW);
        Actor lan = stories.actor("lan.vu");
        secrecy("secret");
        try {
            assertThatThrownBy(() -> context.getBean(RecordReading.class).read(lan, asked))
                    .isInstanceOf(Refusal.NotFound.class)
                    .hasMessage("record-unknown");
        } finally {
            standings.endAll("lan.vu");
        }
        assertThat(who()).containsExactly("lan.vu READ_RECORD");
    }

    @Test
    void aRequestThatIsOpenStandsStillWhileItIsSecretAndGoesOnAfterwards() {
        var corrections = new CorrectionFixtures(context);
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999127333");
        secrecy("secret");
        for (var act : List.<ThrowingCallable>of(
                () -> open("lan.vu", number), () -> corrections.decide("lan.vu", number, Outcome.APPROVE)))
            assertThatThrownBy(act).isInstanceOf(Refusal.NotFound.class).hasMessage("record-unknown");
        assertThat(who()).containsExactly("lan.vu READ_TASK", "lan.vu READ_TASK");
        assertThat(corrections.task(number)).isNotNull();
        assertThat(inListOf("lan.vu", number)).isFalse();

        secrecy("normal");
        assertThat(inListOf("lan.vu", number)).isTrue();
        open("lan.vu", number);
        corrections.decide("lan.vu", number, Outcome.REFUSE);
        corrections.decide("minh.do", number, Outcome.REFUSE);
        assertThat(corrections.task(number)).isNull();
    }

    private void open(String account, RequestNumber number) {
        context.getBean(TaskDesk.class)
                .open(
                        stories.actor(account),
                        new CorrectionFixtures(context).task(number).getId(),
                        Texts.VIETNAMESE);
    }

    private boolean inListOf(String account, RequestNumber number) {
        return context.getBean(TaskRows.class).list(stories.actor(account), 0, 500, Texts.VIETNAMESE).stream()
                .anyMatch(row -> row.task().number().equals(number));
    }

    private long granted() {
        return context.getBean(GrantDesk.class)
                .list(stories.actor("dat.ngo"), GrantDesk.Side.MINE, Paging.of(0, 100))
                .total();
    }

    /** Other tests leave him grants that have ended, more than a page of them. */
    private long grantedAboutIt() {
        long all = granted();
        long about = 0;
        for (int page = 0; page * 100L < all; page++)
            about += context
                    .getBean(GrantDesk.class)
                    .list(stories.actor("dat.ngo"), GrantDesk.Side.MINE, Paging.of(page, 100))
                    .items()
                    .stream()
                    .filter(one -> one.record().equals(secret))
                    .count();
        return about;
    }

    /** Who came upon it by what, since the test began. */
    private List<String> who() {
        KeptAttempts.settle(context);
        return database.sql(
                        "select actor || ' ' || action from app.secret_attempt where record_id = ? and id > ? order by id")
                .params(secret.value(), begun)
                .query(String.class)
                .list();
    }

    @Test
    void theSecurityOfficersAreToldOnceAndNothingAboutAnybody() {
        secrecy("top_secret");
        found();
        found();
        List<String> before = mails();
        told();
        notices.tell();
        assertThat(mailsBut(before))
                .as("nobody is configured here")
                .singleElement()
                .asString()
                .matches("admin \\d\\d/\\d\\d/\\d{4}");
    }

    @Test
    void theOfficersWhoWatchOverItHearOfItAndNobodyElse() {
        var guards = new SecrecyFixtures(context);
        try {
            String officer = guards.officer("H24");
            guards.officer("G09");
            guards.appoint("tuan.bui", "H24");
            secrecy("secret");
            found();
            List<String> before = mails();
            told();
            assertThat(mailsBut(before)).singleElement().asString().startsWith(officer + " ");
        } finally {
            guards.clear();
        }
    }

    private void assertUnknown(@Nullable UUID grant, String purpose, String field) {
        var asked = new ReadingRequest(secret, List.of(field), purpose, grant, FormOfUse.VIEW);
        assertThatThrownBy(() -> context.getBean(RecordReading.class).read(stories.actor("dat.ngo"), asked))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessage("record-unknown");
    }

    private long found() {
        return context.getBean(RecordSearch.class)
                .find(stories.actor("dat.ngo"), name, Paging.of(0, null))
                .total();
    }

    private SubmitAccessRequest wish(UUID record) {
        SubmitAccessRequest like = stories.wish("nga.pham");
        return new SubmitAccessRequest(
                List.of(record),
                like.purpose(),
                like.legalBasis(),
                like.fields(),
                like.formsOfUse(),
                like.from(),
                like.to(),
                null);
    }

    private List<String> attempts() {
        KeptAttempts.settle(context);
        return database.sql("select action from app.secret_attempt where record_id = ? order by id")
                .param(secret.value())
                .query(String.class)
                .list();
    }

    private void told() {
        KeptAttempts.settle(context);
        notices.tell();
    }

    private List<String> mailsBut(List<String> earlier) {
        List<String> mails = new ArrayList<>(mails());
        earlier.forEach(mails::remove);
        return mails;
    }

    private List<String> mails() {
        return database.sql("select account || ' ' || number from app.outbox where kind = 'secret-record'")
                .query(String.class)
                .list();
    }

    private void secrecy(String word) {
        try (var connection = owner();
                var statement = connection.prepareStatement("update app.record set secrecy = ? where id = ?")) {
            statement.setString(1, word);
            statement.setObject(2, secret.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection owner() throws SQLException {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
