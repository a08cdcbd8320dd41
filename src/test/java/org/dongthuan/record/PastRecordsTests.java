package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dongthuan.record.RecordFixtures.NOTHING;
import static org.dongthuan.record.RecordFixtures.SINCE;
import static org.dongthuan.record.RecordFixtures.record;
import static org.dongthuan.record.RecordFixtures.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PastRecordsTests {

    private final String account = "than.thu-" + UUID.randomUUID();

    @Autowired
    PastRecords past;

    @Autowired
    Registry registry;

    @Autowired
    NewRecords newRecords;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate database;

    private RecordId id;

    @BeforeEach
    void aRecord() {
        NewRecord record = record(account);
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(record)));
        id = record.id();
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    /** Said today of a day long ago, and a week later of today. */
    @Test
    void tellsWhatHeldAndWhatWasKnown() {
        LocalDate first = today();
        apply("height_cm", IntNode.valueOf(160), IntNode.valueOf(165), LocalDate.of(2023, 1, 1));
        clock.advance(Duration.ofDays(7));
        LocalDate second = today();
        apply("height_cm", IntNode.valueOf(165), IntNode.valueOf(170), second);
        clock.advance(Duration.ofDays(1));

        assertThat(height(null, null)).isEqualTo(170);
        assertThat(height(second, second)).isEqualTo(170);
        assertThat(height(second, first)).isEqualTo(165);
        assertThat(height(second.minusDays(1), null)).isEqualTo(165);
        assertThat(height(LocalDate.of(2022, 12, 31), null)).isEqualTo(160);
        assertThat(height(null, first.minusDays(1))).isEqualTo(160);
        assertThat(then(null, first).version()).isEqualTo(1);
        assertThat(then(null, null).version()).isEqualTo(2);
        assertThat(then(null, first.minusDays(1)).version()).isZero();
    }

    @Test
    void asOfTodayItIsThePresentRecord() {
        apply("phone", NOTHING, TextNode.valueOf("0999000111"), today());
        RecordThen then = then(null, null);
        OfficialRecord now = registry.readOwn(actor());
        assertThat(then.fields()).isEqualTo(now.fields());
        assertThat(then.fields().keySet())
                .containsExactlyElementsOf(
                        catalogue.fields().stream().map(Field::id).toList());
        assertThat(then.holder()).isEqualTo(now.holder());
        assertThat(then.version()).isEqualTo(now.version());
        assertThat(then.unknown()).isEmpty();
    }

    @Test
    void aDayBeforeTheRecordBeganIsToldSo() {
        apply("phone", NOTHING, TextNode.valueOf("0999000111"), today());
        RecordThen then = then(SINCE.minusDays(1), null);
        assertThat(then.begins()).isEqualTo(SINCE);
        assertThat(then.recordedSince()).isEqualTo(today());
        assertThat(then.fields().get("height_cm").value().isNull()).isTrue();
        assertThat(then.unknown())
                .contains("birth_full_name", "height_cm", "weight_kg")
                .doesNotContain("phone", "personal_email");
    }

    /** Two rows come, one becomes another, one is taken out. */
    @Test
    void rowsAreThereFromWhenTheyCameUntilTheyWereTakenOut() {
        UUID english = UUID.randomUUID();
        UUID french = UUID.randomUUID();
        JsonNode six = row("language", "en", "certificate", "IELTS 6.5");
        JsonNode seven = row("language", "en", "certificate", "IELTS 7.0");
        LocalDate first = today();
        apply(english, NOTHING, six, LocalDate.of(2020, 1, 1));
        apply(french, NOTHING, row("language", "fr", "certificate", "DELF B2"), LocalDate.of(2022, 1, 1));
        clock.advance(Duration.ofDays(3));
        apply(english, six, seven, LocalDate.of(2024, 1, 1));
        apply(french, row("language", "fr", "certificate", "DELF B2"), NOTHING, LocalDate.of(2025, 1, 1));

        assertThat(certificates(null, null)).containsExactly("IELTS 7.0");
        assertThat(certificates(LocalDate.of(2024, 6, 1), null)).containsExactly("IELTS 7.0", "DELF B2");
        assertThat(certificates(LocalDate.of(2023, 1, 1), null)).containsExactly("IELTS 6.5", "DELF B2");
        assertThat(certificates(LocalDate.of(2021, 1, 1), null)).containsExactly("IELTS 6.5");
        assertThat(certificates(LocalDate.of(2019, 12, 31), null)).isEmpty();
        assertThat(certificates(null, first)).containsExactlyInAnyOrder("IELTS 6.5", "DELF B2");
        assertThat(certificates(null, first.minusDays(1))).isEmpty();
        JsonNode row = value("foreign_languages", LocalDate.of(2021, 1, 1)).get(0);
        assertThat(row.get("rowId").asText()).isEqualTo(english.toString());
        assertThat(row.has("level")).isTrue();
        assertThat(past.ownChanges(actor(), "foreign_languages", Long.MAX_VALUE, 10))
                .extracting(PastValue::row)
                .containsExactly(french, english, french, english);
    }

    /** What is locked opens in the history's own places. */
    @Test
    void lockedValuesOpen() {
        apply("religion", NOTHING, TextNode.valueOf("buddhism"), LocalDate.of(2024, 1, 1));
        apply("religion", TextNode.valueOf("buddhism"), NOTHING, LocalDate.of(2025, 1, 1));
        assertThat(value("religion", LocalDate.of(2024, 6, 1)).asText()).isEqualTo("buddhism");
        assertThat(value("religion", LocalDate.of(2025, 1, 1)).isNull()).isTrue();
        transaction.executeWithoutResult(status -> registry.eraseLocked(id));
        assertThatExceptionOfType(Refusal.Erased.class).isThrownBy(() -> then(LocalDate.of(2024, 6, 1), null));
    }

    @Test
    void eachReadingIsLoggedWithWhatItShows() {
        apply("phone", NOTHING, TextNode.valueOf("0999000111"), today());
        apply("height_cm", IntNode.valueOf(160), IntNode.valueOf(161), today());
        then(null, null);
        past.ownChanges(actor(), null, Long.MAX_VALUE, 10);
        past.ownChanges(actor(), "weight_kg", Long.MAX_VALUE, 10);
        List<String> logged = database.queryForList(
                "select array_to_string(fields, ',') from app.audit_event where record_id = ? and actor = ?"
                        + " and action = 'READ_RECORD' and purpose = 'own-data' order by id",
                String.class,
                id.value(),
                account);
        assertThat(logged.get(0).split(",")).hasSize(catalogue.fields().size());
        assertThat(logged.subList(1, 3)).containsExactly("height_cm,phone", "weight_kg");
    }

    @Test
    void theChangesComeInPagesTheNewestFirst() {
        apply("phone", NOTHING, TextNode.valueOf("0999000111"), today());
        apply("height_cm", IntNode.valueOf(160), IntNode.valueOf(161), today());
        apply("phone", TextNode.valueOf("0999000111"), TextNode.valueOf("0999000222"), today());
        List<PastValue> all = past.ownChanges(actor(), null, Long.MAX_VALUE, 10);
        assertThat(all).extracting(PastValue::field).containsExactly("phone", "height_cm", "phone");
        assertThat(past.ownChanges(actor(), null, Long.MAX_VALUE, 2)).isEqualTo(all.subList(0, 2));
        assertThat(past.ownChanges(actor(), null, all.get(1).id(), 2)).isEqualTo(all.subList(2, 3));
        assertThat(past.ownChanges(actor(), "phone", Long.MAX_VALUE, 10)).containsExactly(all.get(0), all.get(2));
    }

    @Test
    void whoHasNoRecordIsToldSo() {
        var nobody = new Actor("nobody", "Không Ai", null, Set.of());
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> past.readOwn(nobody, null, null))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("no-record"));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> past.ownChanges(nobody, null, Long.MAX_VALUE, 10));
    }

    private void apply(String field, JsonNode expected, JsonNode wanted, LocalDate from) {
        transaction.executeWithoutResult(
                status -> registry.change(new FieldChange(id, field, expected, wanted, from, "15/QĐ-SNV", account)));
    }

    private void apply(UUID row, JsonNode expected, JsonNode wanted, LocalDate from) {
        var basis = new FieldChange.Basis("16/QĐ-SNV", null, null);
        transaction.executeWithoutResult(status ->
                registry.change(new RowChange(id, "foreign_languages", row, expected, wanted, from, basis, account)));
    }

    private List<String> certificates(LocalDate day, LocalDate knownOn) {
        List<String> found = new ArrayList<>();
        then(day, knownOn)
                .fields()
                .get("foreign_languages")
                .value()
                .forEach(row -> found.add(row.get("certificate").asText()));
        return found;
    }

    private RecordThen then(LocalDate day, LocalDate knownOn) {
        return past.readOwn(actor(), day, knownOn);
    }

    private int height(LocalDate day, LocalDate knownOn) {
        return then(day, knownOn).fields().get("height_cm").value().asInt();
    }

    private JsonNode value(String field, LocalDate day) {
        return then(day, null).fields().get(field).value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(account, "Đoàn Thị Thử", new AgencyCode("H24.02"), Set.of());
    }
}
