package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one database, as a province runs them: a right that ended on one has ended on both. */
@Timeout(400)
class TwoNodesTests {

    private static final int READERS = 6;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String FIELD = "birth_full_name";

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OwnProcess first;
    private OwnProcess second;

    /** One reading: when it was asked for, by the clock of the machine, and whether data came back. */
    private record Reading(long askedAt, int status) {}

    @BeforeEach
    void startBoth() throws Exception {
        mails.start();
        first = OwnProcess.embedded(home.resolve("first"), mails.getSmtp().getPort());
        first.start();
        second = first.anotherNode(Files.createDirectories(home.resolve("second")));
        second.start();
    }

    @AfterEach
    void stopBoth() {
        if (second != null) second.close();
        first.close();
        mails.stop();
    }

    @Test
    void afterAWithdrawalHasAnsweredNobodyReadsUnderIt() throws Exception {
        var story = new AccessJourney(account -> TestClient.signedIn(first.port(), account), () -> {});
        String number = story.asks("thu.hoang", List.of("nga.pham"), "Dự kiến tiếp nhận về đơn vị nghiên cứu")
                .json()
                .get("number")
                .asText();
        story.answers("nga.pham", Map.of("answer", "AGREE"));
        story.decides("lan.vu", number, "verifyRequest", Map.of("outcome", "APPROVE"));
        story.decides("minh.do", number, "approveRequest", Map.of("outcome", "APPROVE"));
        JsonNode grant = story.grant("thu.hoang", number);

        var readings = new ConcurrentLinkedQueue<Reading>();
        var over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        List<Future<?>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            int port = i % 2 == 0 ? first.port() : second.port();
            TestClient thu = TestClient.signedIn(port, "thu.hoang");
            readers.add(pool.submit(() -> readOnAndOn(thu, grant, story.recordOf("nga.pham"), readings, over)));
        }
        until(readings, 60);
        Answer withdrawn =
                AccessJourney.withdraws(TestClient.signedIn(second.port(), "nga.pham"), story.consent("nga.pham"));
        long answered = System.nanoTime();
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        until(readings, readings.size() + 60);
        over.set(true);
        for (Future<?> reader : readers) reader.get(60, TimeUnit.SECONDS);
        pool.shutdown();

        assertThat(readings).anyMatch(reading -> reading.status() == 200);
        List<Reading> late = readings.stream()
                .filter(reading -> reading.askedAt() > answered)
                .toList();
        assertThat(late).hasSizeGreaterThan(20).noneMatch(reading -> reading.status() == 200);
        assertThat(late).allMatch(reading -> reading.status() < 500);
        whoIsClosedOrEndedIsOutWithTheNextClick();
        whileTheDatabaseIsAwayEverybodyIsToldSoSoon(second.port());
    }

    /** What is done on one node counts on the other. */
    private void whoIsClosedOrEndedIsOutWithTheNextClick() {
        var admin = TestClient.signedIn(first.port(), "admin");

        var tuan = TestClient.signedIn(second.port(), "tuan.bui");
        assertThat(tuan.get("/api/v1/me").status()).isEqualTo(200);
        Answer closed = admin.post("/api/v1/admin/accounts/tuan.bui/close");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(tuan.get("/api/v1/me").status()).isEqualTo(401);

        var hoa = TestClient.signedIn(second.port(), "hoa.ngo");
        assertThat(hoa.get("/record-files").status()).isEqualTo(200);
        String appointment = AccessJourney.items(admin, "/admin/appointments")
                .filter(held -> held.get("account").asText().equals("hoa.ngo"))
                .filter(held -> held.get("role").asText().equals("VERIFIER"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        Answer ended =
                admin.post("/api/v1/admin/appointments/" + appointment + "/end", Map.of("reason", "Chuyển công tác"));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(hoa.get("/record-files").status()).isEqualTo(403);

        var here = TestClient.signedIn(first.port(), "quang.le");
        var there = TestClient.signedIn(second.port(), "quang.le");
        String next = "một câu dễ nhớ 2026";
        Answer changed = here.post(
                "/api/v1/me/password", Map.of("current", TestClient.PASSWORD, "password", next, "repeated", next));
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
    }

    /** Last of all: nobody starts the server again. */
    private void whileTheDatabaseIsAwayEverybodyIsToldSoSoon(int port) throws Exception {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        first.stopDatabase();
        for (String path : List.of("/api/v1/me", "/", "/me", "/login", "/camunda/api/engine/engine", "/error")) {
            long begin = System.nanoTime();
            Answer answer = nga.get(path);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            // a machine with much else to do may be late once; a limit that is too long is late each time
            if (took.compareTo(SOON) >= 0) took = howLong(nga, path);
            assertThat(took).as(path).isLessThan(SOON);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(path).isEqualTo("5");
            assertThat(answer.body()).as(path).doesNotContain("Apache Tomcat", "Exception");
        }
        Answer readiness = TestClient.at(port).get("/actuator/health/readiness");
        assertThat(readiness.status()).isEqualTo(503);
        Answer strange = TestClient.at(port).get("/api/v1/me");
        assertThat(strange.status()).isIn(401, 503);
    }

    private static Duration howLong(TestClient client, String path) {
        long begin = System.nanoTime();
        client.get(path);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void readOnAndOn(
            TestClient reader,
            JsonNode grant,
            String record,
            ConcurrentLinkedQueue<Reading> readings,
            AtomicBoolean over) {
        while (!over.get()) {
            long askedAt = System.nanoTime();
            readings.add(new Reading(
                    askedAt, AccessJourney.read(reader, grant, record, FIELD).status()));
        }
    }

    private static void until(ConcurrentLinkedQueue<Reading> readings, int many) {
        while (readings.size() < many) OwnProcess.pause();
    }
}
