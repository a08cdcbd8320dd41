package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.evidence.Documents;
import org.dongthuan.platform.keys.KeysetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill of {@code src/docs/guides/backup.md}: the database is lost, a base backup and the archived log bring it back
 * as it was at a point in time, and what was done after that must not be done again by mistake.
 */
@Timeout(400)
class RestoreDrillTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Shorter than as shipped: whoever holds a transaction while he works on something else loses it. */
    private static final String IDLE = "-c idle_in_transaction_session_timeout=2s -c lock_timeout=10s";

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final CorrectionStory corrections = new CorrectionStory(Supplier::get);
    private GreenMail mails;
    private int mailPort;
    private Path place;
    private DrillServer server;
    private OwnProcess application;

    @BeforeEach
    void install() throws Exception {
        place = home.toAbsolutePath().normalize();
        mailPort = FreePort.find();
        mails = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        KeysetCommand.run(List.of("keyset", "new", keyset().toString()), System.out);
        FirstStart.once().copyProgramsTo(place.resolve("bin"));
        server = DrillServer.installed(place.resolve("server"), place.resolve("archive"));
        application = application("before");
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        application.close();
        server.close();
        mails.stop();
    }

    @Test
    void aRestoredCopyWaitsForAWordAndThenRepeatsNothing() throws Exception {
        // the mail server is away: what people are to be told waits
        application.start();
        String first = decided("nga.pham", "phone", "0988100301");
        server.backUp(place.resolve("backup"));
        String second = decided("tuan.bui", "phone", "0988100302");
        until("select count(*) = 4 from app.outbox where kind like 'correction-%'");
        String moment = server.ask("select clock_timestamp()::text", String.class);
        String lost = decided("nga.pham", "personal_email", "nga@thu.example");
        eraseRecordOf("tuan.bui");
        assertThat(application.command("erasures", list().toString())).contains("1 erased keys");
        aSlowUploadIsTakenThoughTransactionsMayNotIdle();
        application.stop();
        server.archiveAll();
        server.close();

        server = DrillServer.restored(place.resolve("backup"), place.resolve("archive"), moment);
        application = application("after");
        mails.start();
        itDoesNotStartAndSaysWhatToDo();
        mistakesAreToldInSentences();

        assertThat(application.command(
                        "restored", "--skip-numbers=50", "--mail=hold", "--erasures=" + list(), "--by=nguoi-dien-tap"))
                .contains("decision numbers left out: ", ": 3-52", "mail is held", "erased again: 1 of 1 keys");
        application.start();
        theNumbersGoOnBehindAGap(first, second, lost);
        whatWasErasedStaysErased("tuan.bui");
        theMailWaitsAndThenLeavesOnce();
        application.stop();
        anOldVersionLeavesTheReferenceDataAlone();
    }

    private void itDoesNotStartAndSaysWhatToDo() throws Exception {
        assertThat(application.startInVain())
                .contains("bản được phục hồi", "restored copy", "restored --skip-numbers=N --mail=hold");
        assertThat(server.list("select copy from app.database_copy")).hasSize(1);
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    private void mistakesAreToldInSentences() throws Exception {
        Path torn = Files.writeString(place.resolve("torn.txt"), Files.readString(list()) + "0b9f");
        assertThat(application.commandInVain("restored", "--skip-numbers=50", "--mail=hold", "--erasures=" + torn))
                .contains("Dòng 2 của danh sách", "Line 2 of the list", torn.toString())
                .doesNotContain("Exception", "0b9f");
        assertThat(application.commandInVain(
                        "restored", "--skip-numbers=50", "--mail=hold", "--spring.flyway.user=khong.co"))
                .contains("Không làm việc được với cơ sở dữ liệu", "khong.co")
                .doesNotContain("Exception");
    }

    private void theNumbersGoOnBehindAGap(String first, String second, String lost) throws Exception {
        assertThat(server.list("select number from app.correction")).containsExactlyInAnyOrder(first, second);
        String next = decided("nga.pham", "personal_email", "nga.moi@thu.example");
        assertThat(sequence(next)).isGreaterThan(sequence(second) + 50).isGreaterThan(sequence(lost));
        assertThat(server.list("select sequence::text from app.written_decision order by sequence"))
                .containsExactly("1", "2", "53");
        assertThat(server.list("select first || '-' || last from app.decision_gap where series is not null"))
                .containsExactly("3-52");
        assertThat(server.list("select reference from app.audit_event where purpose = 'restored by nguoi-dien-tap'"))
                .anyMatch(line -> line.matches("database copy .*, before it .*"))
                .anyMatch(line -> line.matches("numbers left out: DC \\d+-\\d+"))
                .anyMatch(line -> line.matches("numbers left out: KT 1-50"))
                .anyMatch(line -> line.matches("numbers left out: DY 1-50"))
                .anyMatch(line -> line.matches("decision numbers left out: H\\d+.* 3-52"))
                .contains("mail is held", "erased again: 1 of 1 keys of the list");
    }

    private void whatWasErasedStaysErased(String account) throws Exception {
        String record = "(select id from app.record where account = '" + account + "')";
        assertThat(server.ask("select wrapped is null from app.data_key where owner = " + record, Boolean.class))
                .isTrue();
        assertThat(server.list("select field from app.record_identity_number where record_id = " + record))
                .isEmpty();
    }

    /** What waited when the copy was made, and what the copy adds, reaches everybody by one word, once. */
    private void theMailWaitsAndThenLeavesOnce() throws Exception {
        until("select count(*) = 6 from app.outbox where kind like 'correction-%'");
        assertThat(mails.getReceivedMessages()).isEmpty();
        assertThat(application.command("restored", "--skip-numbers=0", "--mail=send"))
                .contains("mail is released");
        until("select not exists (select from app.outbox where sent_at is null)");
        List<String> announced = server.list("select '<' || id || '@dongthuan>' from app.outbox");
        assertThat(mails.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactlyInAnyOrderElementsOf(announced);
    }

    private void anOldVersionLeavesTheReferenceDataAlone() throws Exception {
        server.execute(
                "insert into app.deployed_models (version, sha256, deployed_at) values (999999, repeat('0', 64), now())",
                "update app.loaded_file set sha256 = 'of a newer version' where name = 'agencies'");
        assertThat(application.startInVain()).contains("999999", "mới hơn", "newer than");
        assertThat(server.list("select sha256 from app.loaded_file where name = 'agencies'"))
                .containsExactly("of a newer version");
    }

    private void aSlowUploadIsTakenThoughTransactionsMayNotIdle() {
        TestClient nga = TestClient.signedIn(application.port(), "nga.pham")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Instant begin = Instant.now();
        Answer answer = nga.upload("/api/v1/evidence", "quet.pdf", "application/pdf", Documents.slowPdf());
        System.out.println("RestoreDrillTests: the upload took "
                + Duration.between(begin, Instant.now()).toMillis() + " ms");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** As the application will do it for somebody who has the right to it; no page asks for it yet. */
    private void eraseRecordOf(String account) throws Exception {
        server.execute("update app.data_key set wrapped = null, wrapped_with = null, erased_at = now()"
                + " where kind = 'record' and owner = (select id from app.record where account = '" + account + "')");
    }

    private String decided(String account, String field, String value) {
        String number = corrections.submit(client(account), field, value);
        corrections.agree(client("lan.vu"), number);
        corrections.agree(client("minh.do"), number);
        return number;
    }

    private TestClient client(String account) {
        return TestClient.signedIn(application.port(), account);
    }

    private void until(String isSo) throws Exception {
        Instant begin = Instant.now();
        while (!Boolean.TRUE.equals(server.ask(isSo, Boolean.class))) {
            assertThat(Duration.between(begin, Instant.now())).as(isSo).isLessThan(PATIENCE);
            OwnProcess.pause();
        }
    }

    private OwnProcess application(String name) throws Exception {
        Map<String, String> settings = new HashMap<>(OwnProcess.settings(server.url(), keyset()));
        settings.put("SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_OPTIONS", IDLE);
        return new OwnProcess(Files.createDirectories(place.resolve(name)), mailPort, settings);
    }

    private Path keyset() {
        return place.resolve("keyset.json");
    }

    private Path list() {
        return place.resolve("erasures.txt");
    }

    private static long sequence(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }
}
