package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.platform.keys.KeysetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application by itself, as an operator has it: what is sensitive stands in no file that its database leaves behind,
 * without the keyset there is no start and no value, and with a new key everything is as it was.
 */
@Timeout(600)
class LockedAtRestTests {

    private static final String API = "/api/v1";
    private static final String LAND = "ORIOLE-land, Ngõ 7";
    private static final String CONTACT = "ORIOLE-contact, Bà Sáu";
    private static final String TIES = "ORIOLE-ties";
    private static final String DOCUMENT = "ORIOLE-document";

    /** Not sensitive, so it may stand there: by this we know that we would find the others. */
    private static final String MAJOR = "ORIOLE-major";

    private static final List<String> SENSITIVE = List.of("ORIOLE-land", "ORIOLE-contact", TIES, DOCUMENT, "Bà Sáu");

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OwnProcess application;

    @BeforeEach
    void startTheApplication() throws IOException {
        mails.start();
        application = OwnProcess.embedded(home, mails.getSmtp().getPort());
        application.start();
    }

    @AfterEach
    void leaveNothingBehind() {
        application.close();
        mails.stop();
    }

    @Test
    void whoHasTheDiskAndNotTheKeysHasNothing() throws Exception {
        tellTheStory();
        assertThat(valuesOfNga()).containsExactly(LAND, CONTACT, TIES, MAJOR);
        nothingStandsInATable();
        long before = wrappings().get(0);
        application.stop();
        nothingStandsInAFile();
        withoutTheKeysetNothingStarts();
        aRotationChangesNothingThatIsSeen(before);
        application.stop();
        nothingStandsInAFile();
    }

    /** A correction with evidence, its two decisions, its paper. */
    private void tellTheStory() throws IOException {
        TestClient nga = client("nga.pham");
        JsonNode record = nga.get(API + "/me/record").json();
        String document = nga.upload(API + "/evidence", "x.pdf", "application/pdf", pdf())
                .json()
                .get("evidenceId")
                .asText();
        List<Map<String, Object>> items = new ArrayList<>();
        Map.of("housing_land", LAND, "emergency_contact", CONTACT, "foreign_ties", TIES, "major", MAJOR)
                .forEach((field, wanted) -> items.add(item(record, field, wanted, document)));
        Answer submitted = nga.post(
                API + "/corrections",
                Map.of("recordId", record.get("id"), "items", items, "reason", "Đã thay đổi", "attested", true));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        String number = submitted.json().get("number").asText();
        decide("lan.vu", number);
        decide("minh.do", number);
        assertThat(nga.get(API + "/corrections/" + number).json().get("status").asText())
                .isEqualTo("APPROVED");
        untilThePaperIsMade(nga, number);
    }

    private static Map<String, Object> item(JsonNode record, String field, String wanted, String document) {
        JsonNode seen = record.at("/fields/" + field + "/value");
        return Map.of(
                "field", field,
                "kind", seen.isNull() ? "SUPPLEMENT" : "ADJUSTMENT",
                "seenValue", seen,
                "wantedValue", wanted,
                "evidenceIds", List.of(document));
    }

    private void decide(String account, String number) {
        TestClient person = client(account);
        String task = StreamSupport.stream(
                        person.get(API + "/tasks?size=100").json().get("items").spliterator(), false)
                .filter(open -> open.get("number").asText().equals(number))
                .map(open -> API + "/tasks/" + open.get("taskId").asText())
                .findFirst()
                .orElseThrow();
        assertThat(person.put(task + "/decision", Map.of("outcome", "APPROVE")).status())
                .isEqualTo(200);
        assertThat(person.post(task + "/complete", Map.of()).status()).isEqualTo(200);
    }

    private void untilThePaperIsMade(TestClient nga, String number) throws IOException {
        String decision = inDatabase(database -> database.queryForObject(
                "select id::text from app.written_decision where request = ?", String.class, number));
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        while (nga.get(API + "/decisions/" + decision + ".pdf").status() != 200) {
            assertThat(Instant.now()).as("the paper is made").isBefore(limit);
            OwnProcess.pause();
        }
        assertThat(nga.get(API + "/decisions/" + decision).status()).isEqualTo(200);
    }

    private void nothingStandsInATable() throws Exception {
        try (Connection connection = application.ownersDatabase()) {
            for (String schema : List.of("app", "camunda")) {
                assertThat(new Traces(SENSITIVE).in(connection, schema)).isEmpty();
            }
            assertThat(new Traces(List.of(MAJOR)).in(connection, "app"))
                    .containsOnlyKeys("record", "field_change", "correction_item");
            // what is compressed, or no text at all, is known by its first bytes
            assertThat(new Traces(List.of("%PDF", "\"grounds\"", "Quyết định")).in(connection, "app"))
                    .doesNotContainKeys("evidence_chunk", "decision_document", "written_decision", "receipt");
        }
    }

    private void nothingStandsInAFile() {
        var disk = new FilesOnDisk(application.data().resolve("postgresql"));
        assertThat(disk.with(SENSITIVE)).isEmpty();
        assertThat(disk.with(List.of(MAJOR)))
                .anyMatch(found -> found.contains("base/"))
                .anyMatch(found -> found.contains("pg_wal/"));
    }

    private void withoutTheKeysetNothingStarts() throws IOException {
        Path keyset = application.keyset();
        Path aside = home.resolve("aside.json");
        Files.move(keyset, aside);
        assertRefused(
                "The keyset " + keyset + " is missing, and without it no locked value of this database can be read");
        assertThat(keyset).doesNotExist();
        run("new", keyset);
        assertRefused("The keyset " + keyset + " does not open the keys in this database");
        Files.delete(keyset);
        Files.move(aside, keyset);
    }

    private void assertRefused(String sentence) {
        String said = application.startInVain();
        assertThat(said).contains("APPLICATION FAILED TO START", sentence).doesNotContain("\tat org.dongthuan");
        Stream.concat(SENSITIVE.stream(), Stream.of(MAJOR))
                .forEach(word -> assertThat(said).doesNotContain(word));
    }

    /** @param before the key that wrapped the data keys so far */
    private void aRotationChangesNothingThatIsSeen(long before) {
        run("add", application.keyset());
        run("promote", application.keyset());
        application.start();
        assertThat(valuesOfNga()).containsExactly(LAND, CONTACT, TIES, MAJOR);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (wrappings().contains(before)) {
            assertThat(Instant.now()).as("the data keys are wrapped anew").isBefore(limit);
            OwnProcess.pause();
        }
        assertThat(wrappings()).hasSize(1);
        assertThat(valuesOfNga()).containsExactly(LAND, CONTACT, TIES, MAJOR);
    }

    private List<Long> wrappings() {
        return inDatabase(database -> database.queryForList(
                "select distinct wrapped_with from app.data_key where wrapped is not null", Long.class));
    }

    private List<String> valuesOfNga() {
        JsonNode record = client("nga.pham").get(API + "/me/record").json();
        return Stream.of("housing_land", "emergency_contact", "foreign_ties", "major")
                .map(field -> record.at("/fields/" + field + "/value").asText())
                .toList();
    }

    private <T> T inDatabase(Function<JdbcTemplate, T> question) {
        try (Connection connection = application.ownersDatabase()) {
            return question.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestClient client(String account) {
        return TestClient.signedIn(application.port(), account);
    }

    private static void run(String verb, Path keyset) {
        var out = new ByteArrayOutputStream();
        assertThat(KeysetCommand.run(List.of("keyset", verb, keyset.toString()), new PrintStream(out)))
                .as(out.toString())
                .isZero();
    }

    /** A document whose bytes say readably what is in it. */
    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(DOCUMENT);
            var file = new ByteArrayOutputStream();
            document.save(file, CompressParameters.NO_COMPRESSION);
            assertThat(file.toString()).contains(DOCUMENT);
            return file.toByteArray();
        }
    }
}
