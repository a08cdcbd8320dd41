package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.grant.ExportStory.file;
import static org.dongthuan.grant.ExportStory.rows;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.platform.keys.KeyOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that are not made or not handed over any more: stopped, failed, taken up by another node, thrown away. */
@ApplicationTest
class ExportEndingTests {

    private static final int PEOPLE = 250;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ExportWork work;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    ExportTable table;

    @Autowired
    TransactionTemplate transaction;

    ExportStory story;

    @BeforeEach
    void begin() {
        story = new ExportStory(context, port);
    }

    @AfterEach
    void restore() {
        story.clear();
    }

    @Test
    void aGrantThatEndsInTheMiddleStopsTheWholeFile() {
        List<UUID> others = story.grantMany(PEOPLE);
        String export = story.asked("CSV");
        UUID claim = UUID.randomUUID();
        assertThat(work.claim(claim).orElseThrow().id()).hasToString(export);
        assertThat(work.nextRows(UUID.fromString(export), claim)).isTrue();
        assertThat(story.pieces(export)).isEqualTo(1);
        UUID last = others.stream()
                .max((a, b) -> a.toString().compareTo(b.toString()))
                .orElseThrow();
        context.getBean(GrantDesk.class).revoke(story.fixtures.actor("minh.do"), last, "Không còn cần thiết");
        clock.advance(Duration.ofMinutes(2));
        story.fixtures.makeFiles();
        story.assertStopped(export, "grant-revoked");
        assertThat(story.linesInLog("DONE"))
                .as("nobody of the last rows was read")
                .isEqualTo(200);
        assertThat(story.linesInLog("REFUSED")).isEqualTo(1);
        assertThat(database.queryForList(
                        "select account from app.outbox where event = ?", String.class, export + "/export-stopped"))
                .containsExactly("dat.ngo");
        assertThat(story.dat.get("/exports/" + export).body()).contains("data-state=\"STOPPED\"", "thu hồi");
    }

    @Test
    void aFileIsHandedOverOnlyWhileEveryGrantInItStands() {
        List<UUID> others = story.grantMany(2);
        String export = story.made("CSV");
        assertThat(story.dat.get(file(export)).status()).isEqualTo(200);
        context.getBean(GrantDesk.class).revoke(story.fixtures.actor("minh.do"), others.get(0), "Không còn cần thiết");
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("grant-revoked");
        story.assertStopped(export, "grant-revoked");
    }

    @Test
    void aFileIsThereForADayAndThenGoes() {
        story.grantMany(2);
        String export = story.made("XLSX");
        clock.advance(Duration.ofHours(23));
        assertThat(story.dat.get("/api/v1/exports/" + export).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(story.dat.get("/api/v1/exports/" + export).problem()).isEqualTo("export-unknown");
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("export-unknown");
        ExportTerm term = context.getBean(ExportTerm.class);
        Integer removed = transaction.execute(status -> term.remove(term.now().minusDays(1), 100));
        assertThat(removed).isEqualTo(1);
        assertThat(database.queryForObject("select count(*) from app.grant_export_piece", Integer.class))
                .isZero();
        assertThat(story.keys(export)).isZero();
    }

    @Test
    void whatADeadNodeLeftIsTakenUpAtTheNextRow() {
        story.grantMany(PEOPLE);
        String export = story.asked("CSV");
        UUID dead = UUID.randomUUID();
        UUID id = work.claim(dead).orElseThrow().id();
        work.nextRows(id, dead);
        story.fixtures.makeFiles();
        assertThat(story.progress(export)).as("it may be alive yet").isEqualTo("RUNNING 100/250");
        clock.advance(Duration.ofSeconds(61));
        story.fixtures.makeFiles();
        assertThat(story.progress(export)).isEqualTo("READY 250/250");
        assertThat(story.linesInLog("DONE")).as("nobody was read twice").isEqualTo(PEOPLE);
        assertThat(work.nextRows(id, dead))
                .as("the dead one has nothing to say any more")
                .isFalse();
        assertThat(rows(story.dat.get(file(export)))).hasSize(PEOPLE);
    }

    @Test
    void aFileThatCannotBeMadeFailsAfterFiveTries() {
        story.grantMany(1);
        String export = story.asked("CSV");
        for (int i = 0; i < 5; i++) {
            assertThat(work.claim(UUID.randomUUID())).isPresent();
            clock.advance(Duration.ofSeconds(61));
        }
        story.fixtures.makeFiles();
        assertThat(story.progress(export)).isEqualTo("FAILED 0/1");
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("export-stopped");
        assertThat(story.dat.get("/exports/" + export).body()).contains("data-state=\"FAILED\"");
    }

    /** Not by way of the keys: everybody of the demonstration is needed yet. */
    @Test
    void whatHoldsAnErasedPersonGoes() {
        story.grantMany(2);
        String export = story.made("CSV");
        transaction.executeWithoutResult(status -> table.erased(
                new KeyOwner("record", story.fixtures.record("an.phan").value())));
        assertThat(story.dat.get(file(export)).status()).isEqualTo(200);
        transaction.executeWithoutResult(status ->
                table.erased(new KeyOwner("record", story.grant.record().value())));
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("export-stopped");
        assertThat(story.pieces(export)).isZero();
        assertThat(story.dat.get("/exports/" + export).body()).contains("data-state=\"STOPPED\"");
        transaction.executeWithoutResult(status -> context.getBean(ExportTerm.class)
                .remove(OffsetDateTime.now(clock).plusDays(1), 100));
        assertThat(story.keys(export)).isZero();
    }

    /** Only the log, and whoever watches it, may learn that there is a secret record; whether the file was made or not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRecordThatBecameSecretStopsTheFileAsIfThereWereNone(boolean made) throws SQLException {
        story.grantMany(2);
        String export = made ? story.made("CSV") : story.asked("CSV");
        UUID secret = story.records(2).get(0);
        int before = secretLines(secret);
        secrecy("secret", secret);
        try {
            if (made) assertThat(story.dat.get(file(export)).problem()).isEqualTo("record-unknown");
            else story.fixtures.makeFiles();
        } finally {
            secrecy("normal", secret);
        }
        story.assertStopped(export, "record-unknown");
        assertThat(secretLines(secret)).isEqualTo(before + 1);
    }

    private int secretLines(UUID record) {
        KeptAttempts.settle(context);
        return story.count(
                "select count(*) from app.audit_event where record_id = ? and purpose = 'state-secret'", record);
    }

    /** The application may not say so. */
    private void secrecy(String word, UUID record) throws SQLException {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.prepareStatement("update app.record set secrecy = ? where id = ?")) {
            statement.setString(1, word);
            statement.setObject(2, record);
            statement.executeUpdate();
        }
    }
}
