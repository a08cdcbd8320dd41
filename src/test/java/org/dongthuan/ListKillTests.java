package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application is killed between the decision on a list of a hundred people and the last word to them. The moment is
 * random; {@code -Dkill.seed=…} repeats the one that a failed run has printed.
 */
@Timeout(600)
class ListKillTests {

    private static final int PEOPLE = 100;
    private static final Map<String, String> SHORT_LOCKS =
            Map.of("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "15000", "NOTIFICATION_CLAIM", "15s");
    private static final Duration UNTIL_ALL_IS_OVER = Duration.ofSeconds(240);

    private final Random random = seeded();

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OwnProcess application;
    private Kills kills;

    private static Random seeded() {
        long seed = Long.getLong("kill.seed", System.nanoTime() % 1_000_000);
        System.out.println("ListKillTests: -Dkill.seed=" + seed);
        return new Random(seed);
    }

    @BeforeEach
    void startTheApplication() {
        mails.start();
        application = OwnProcess.embedded(home, mails.getSmtp().getPort(), SHORT_LOCKS);
        kills = new Kills(application, random);
        application.start();
    }

    @AfterEach
    void leaveNothingBehind() {
        application.close();
        mails.stop();
    }

    @Test
    void eachRecordIsChangedOnceAndEachPersonToldOnce() throws Exception {
        List<Map<String, Object>> people;
        try (Connection connection = application.database()) {
            engageAll();
            people = on(connection).queryForList("""
                    select r.id, r.account, r.fields #>> '{employee_code,value}' as number
                    from record r join record_projection p on p.record_id = r.id
                    where p.managing_agency = 'H24' and r.fields #>> '{employee_code,value}' is not null
                        and coalesce(r.account, '') not in ('lan.vu', 'hoa.ngo', 'minh.do', 'quang.le', 'yen.ta', 'hai.tran')
                    order by r.account nulls last limit ?""", PEOPLE);
        }
        assertThat(people)
                .hasSize(PEOPLE)
                .allSatisfy(person -> assertThat(person.get("account")).isNotNull());
        String number = decided(people);
        kills.settle();
        try (Connection connection = application.database()) {
            JdbcTemplate database = on(connection);
            waitUntilAllIsOver(database);
            assertThat(database.queryForList(
                            "select record_id from field_change where request = ?", UUID.class, number))
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
            assertThat(database.queryForList(
                            "select record_id from audit_event where action = 'APPLY' and reference = ?",
                            UUID.class,
                            number))
                    .doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
            assertThat(database.queryForList(
                            "select account from outbox where kind = 'record-updated' and number = ?",
                            String.class,
                            number))
                    .containsExactlyInAnyOrderElementsOf(people.stream()
                            .map(person -> String.valueOf(person.get("account")))
                            .toList());
            assertThat(received())
                    .as("one that was sent a second time says that it is the same")
                    .containsAll(database.queryForList(
                            "select '<' || id || '@dongthuan>' from outbox where kind = 'record-updated' and number = ?",
                            String.class,
                            number));
            assertThat(database.queryForList("select sequence from written_decision", Integer.class))
                    .containsExactly(1);
        }
        application.stop();
        assertThat(application.leftBehind()).isEmpty();
    }

    /** Everybody can be told: a hundred people of the province get an account, and with it a mailbox. */
    private void engageAll() throws SQLException {
        try (Connection connection = application.ownersDatabase()) {
            engageAll(on(connection));
        }
    }

    private static void engageAll(JdbcTemplate database) {
        database.update("""
                insert into app.account (id, password, family_name, given_name, email)
                select 'nguoi.' || n, (select password from app.account where id = 'nga.pham'), 'Người', 'Thứ ' || n,
                    'nguoi.' || n || '@thu.example'
                from generate_series(1, ?) n""", PEOPLE);
        database.update("""
                update app.record r set account = 'nguoi.' || one.n
                from (select r.id, row_number() over (order by r.id) as n
                    from app.record r join app.record_projection p on p.record_id = r.id
                    where r.account is null and p.managing_agency = 'H24'
                        and r.fields #>> '{employee_code,value}' is not null
                    order by r.id limit ?) one
                where r.id = one.id""", PEOPLE);
    }

    private Set<String> received() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(ListKillTests::messageId)
                .collect(Collectors.toSet());
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the update; the application dies some moments after its approval began. */
    private String decided(List<Map<String, Object>> people) {
        var list = new StringBuilder(
                "Số hiệu;Chức vụ, chức danh hiện tại;Số quyết định;Ngày quyết định;Cơ quan ban hành quyết định\n");
        for (int i = 0; i < people.size(); i++)
            list.append("%s;Chức danh %d;30/QĐ-SNV;2/3/2026;Sở Nội vụ\n"
                    .formatted(people.get(i).get("number"), i));
        TestClient lan = client("lan.vu");
        Answer looked = lan.upload(
                "/api/v1/record-updates/batches?template=appointment",
                "danh-sach.csv",
                "text/csv",
                list.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(looked.json().get("problems")).as(looked.body()).isEmpty();
        String evidence = lan.upload("/api/v1/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        String confirm =
                "/api/v1/record-updates/batches/" + looked.json().get("batchId").asText() + "/confirm";
        Answer sent = lan.post(confirm, Map.of("evidenceIds", List.of(evidence)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String number = sent.json().get("number").asText();
        agree(client("hoa.ngo"), number);
        TestClient minh = client("minh.do");
        String task = task(minh, number);
        minh.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"));
        kills.insist(() -> minh.post("/api/v1/tasks/" + task + "/complete", Map.of()));
        kills.soon("the records of " + number);
        return number;
    }

    private static void agree(TestClient client, String number) {
        String task = task(client, number);
        client.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"));
        assertThat(client.post("/api/v1/tasks/" + task + "/complete", Map.of()).status())
                .isEqualTo(200);
    }

    private static String task(TestClient client, String number) {
        for (JsonNode task : client.get("/api/v1/tasks").json().get("items")) {
            if (task.get("number").asText().equals(number))
                return task.get("taskId").asText();
        }
        throw new AssertionError("No task of " + number);
    }

    private static void waitUntilAllIsOver(JdbcTemplate database) {
        Instant begin = Instant.now();
        while (!Boolean.TRUE.equals(database.queryForObject(
                "select not exists (select from outbox where sent_at is null)"
                        + " and not exists (select from camunda.act_hi_procinst where end_time_ is null)",
                Boolean.class))) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(UNTIL_ALL_IS_OVER);
            OwnProcess.pause();
        }
    }

    private static JdbcTemplate on(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private TestClient client(String account) {
        return TestClient.signedIn(application.port(), account);
    }
}
