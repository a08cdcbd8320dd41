package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application is killed three times in the course of a story, by no more warning than a power cut gives.
 *
 * <p>The moments are random; {@code -Dkill.seed=…} repeats the ones that a failed run has printed.
 */
@Timeout(600)
class KillTests {

    /** What four requests ask for, on fields that need no document. */
    private static final List<Wish> WISHES = List.of(
            new Wish("nga.pham", "phone", "0988100201"),
            new Wish("nga.pham", "personal_email", "nga@thu.example"),
            new Wish("tuan.bui", "phone", "0988100202"),
            new Wish("tuan.bui", "personal_email", "tuan@thu.example"));

    /** Sooner than as shipped, what died with a job, a paper or a mail in its hands loses it to whoever comes after. */
    private static final Map<String, String> SHORT_LOCKS =
            Map.of("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "15000", "NOTIFICATION_CLAIM", "15s");

    /** Who was shown what the wishes change, before: each is told once of each. */
    private static final List<String> READERS = List.of("dat.ngo", "thu.hoang", "quang.le", "son.cao");

    private static final Duration UNTIL_MAILS_ARRIVE = Duration.ofSeconds(120);

    private final Random random = seeded();

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OwnProcess application;
    private Kills kills;

    record Wish(String account, String field, String value) {}

    private static Random seeded() {
        long seed = Long.getLong("kill.seed", System.nanoTime() % 1_000_000);
        System.out.println("KillTests: -Dkill.seed=" + seed);
        return new Random(seed);
    }

    @BeforeEach
    void startTheApplication() throws Exception {
        mails.start();
        application = OwnProcess.embedded(home, mails.getSmtp().getPort(), SHORT_LOCKS);
        kills = new Kills(application, random);
        System.out.println("KillTests: ready after " + application.start().toMillis() + " ms, logs in " + home);
    }

    @AfterEach
    void leaveNothingBehind() {
        application.close();
        mails.stop();
    }

    @Test
    void whatWasAcknowledgedIsKeptNothingIsDecidedTwiceAndTheMailArrives() throws Exception {
        Map<String, TestClient> people = Stream.of("nga.pham", "tuan.bui", "lan.vu", "minh.do")
                .collect(Collectors.toMap(account -> account, this::client));
        var story = new CorrectionStory(kills::insist);
        List<String> numbers = new ArrayList<>();
        readersWereShownTheOldValues();
        oneKillAmong(
                "submit",
                WISHES,
                wish -> numbers.add(story.submit(people.get(wish.account()), wish.field(), wish.value())));
        oneKillAmong("verify", numbers, number -> story.agree(people.get("lan.vu"), number));
        oneKillAmong("approve", numbers, number -> story.agree(people.get("minh.do"), number));
        kills.settle();
        assertThat(kills.count()).isEqualTo(3);

        for (int i = 0; i < WISHES.size(); i++) isKept(people, WISHES.get(i), numbers.get(i));
        try (Connection connection = application.database()) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            nothingHappenedTwice(database, numbers);
            theListsOfTasksSayWhatTheEngineSays(database);
            theMailArrived(database);
            for (int i = 0; i < WISHES.size(); i++)
                isWhole(people.get(WISHES.get(i).account()), database, numbers.get(i));
        }
        application.stop();
        assertThat(application.leftBehind()).isEmpty();
    }

    private void readersWereShownTheOldValues() throws Exception {
        try (Connection connection = application.database()) {
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (String reader : READERS) {
                database.update("""
                        insert into audit_event (at, actor, agency, action, record_id, fields, outcome, channel)
                        select now() - interval '1 second', ?, 'G06', 'READ_RECORD', id, '{phone,personal_email}', 'DONE', 'API'
                        from record where account in ('nga.pham', 'tuan.bui')""", reader);
            }
        }
    }

    /** What is done with one of them is interrupted, soon after it began. */
    private <T> void oneKillAmong(String what, List<T> all, Consumer<T> step) {
        int at = random.nextInt(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (i == at) kills.soon(what + " " + (i + 1));
            step.accept(all.get(i));
        }
    }

    private TestClient client(String account) {
        return TestClient.signedIn(application.port(), account);
    }

    private void isKept(Map<String, TestClient> people, Wish wish, String number) {
        TestClient requester = people.get(wish.account());
        JsonNode request = requester.get("/api/v1/corrections/" + number).json();
        assertThat(request.get("status").asText()).isEqualTo("APPROVED");
        assertThat(request.at("/items/0/field").asText()).isEqualTo(wish.field());
        JsonNode record = requester.get("/api/v1/me/record").json();
        assertThat(record.at("/fields/" + wish.field() + "/value").asText()).isEqualTo(wish.value());
    }

    private static void nothingHappenedTwice(JdbcTemplate database, List<String> numbers) {
        assertThat(database.queryForList("select number from correction", String.class))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(database.queryForList("select request from field_change", String.class))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(database.queryForList("select request from written_decision", String.class))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(database.queryForList("select sequence from written_decision order by sequence", Integer.class))
                .containsExactly(1, 2, 3, 4);
        for (String step : List.of("VERIFY", "APPROVE")) {
            assertThat(database.queryForList(
                            "select number from review_step where step = ? and closed is not null", String.class, step))
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
        for (String action : List.of("SUBMIT", "RECOMMEND", "DECIDE", "APPLY")) {
            assertThat(database.queryForList(
                            "select reference from audit_event where action = ?", String.class, action))
                    .as(action)
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    private static void theListsOfTasksSayWhatTheEngineSays(JdbcTemplate database) {
        assertThat(database.queryForList("select * from strayed_open_tasks()")).isEmpty();
    }

    /** An acknowledgement and a decision for each request, and what each reader is told of it; one that was sent a second time says that it is the same. */
    private void theMailArrived(JdbcTemplate database) throws Exception {
        Instant begin = Instant.now();
        while (!everythingIsOver(database)) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(UNTIL_MAILS_ARRIVE);
            OwnProcess.pause();
        }
        System.out.println("KillTests: all mails after "
                + Duration.between(begin, Instant.now()).toMillis() + " ms, " + mails.getReceivedMessages().length);
        List<String> announced = database.queryForList("select '<' || id || '@dongthuan>' from outbox", String.class);
        assertThat(announced).hasSize((2 + READERS.size()) * WISHES.size());
        assertThat(database.queryForList("select distinct readers from change_telling", Integer.class))
                .containsExactly(READERS.size());
        assertThat(database.queryForObject("select count(*) from decision_document", Integer.class))
                .isEqualTo(WISHES.size());
        assertThat(received()).containsExactlyInAnyOrderElementsOf(announced);
    }

    /** It is locked in the database: whether nothing of it is missing shows where it is opened. */
    private static void isWhole(TestClient person, JdbcTemplate database, String number) {
        String decision =
                database.queryForObject("select id from written_decision where request = ?", String.class, number);
        Answer paper = person.get("/api/v1/decisions/" + decision + ".pdf");
        assertThat(paper.status()).as(paper.body()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-").contains("%%EOF");
    }

    private static boolean everythingIsOver(JdbcTemplate database) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select not exists (select from outbox where sent_at is null)"
                        + " and not exists (select from change_telling where told_at is null)"
                        + " and not exists (select from camunda.act_hi_procinst where end_time_ is null)",
                Boolean.class));
    }

    private Set<String> received() {
        return Arrays.stream(mails.getReceivedMessages()).map(KillTests::id).collect(Collectors.toSet());
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
