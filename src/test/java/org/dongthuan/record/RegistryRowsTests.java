package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.record.RecordFixtures.NOTHING;
import static org.dongthuan.record.RecordFixtures.change;
import static org.dongthuan.record.RecordFixtures.record;
import static org.dongthuan.record.RecordFixtures.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RegistryRowsTests {

    private static final JsonNode ENGLISH = row("language", "en", "certificate", "IELTS 6.5");
    private static final JsonNode FRENCH = row("language", "fr", "certificate", "DELF B2");

    @Autowired
    Registry registry;

    @Autowired
    NewRecords newRecords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void aRowComesBehindTheOthersWithItsLineInTheHistory() {
        RecordId id = stored();
        UUID english = added(id, "foreign_languages", ENGLISH);
        UUID french = added(id, "foreign_languages", FRENCH);

        JsonNode rows = rows(id, "foreign_languages");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path("rowId").asText()).isEqualTo(english.toString());
        assertThat(rows.path(1).path("certificate").asText()).isEqualTo("DELF B2");
        assertThat(version(id)).isEqualTo(2);
        PastValue line = registry.history(id, "foreign_languages").get(0);
        assertThat(line.row()).isEqualTo(french);
        assertThat(line.oldValue().isNull()).isTrue();
        assertThat(line.newValue()).isEqualTo(FRENCH);
        assertThat(line.validFrom()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(line.decision()).isEqualTo("15/QĐ-SNV");
        assertThat(line.proposer()).isEqualTo("nga.pham");
    }

    @Test
    void aRowBecomesAnotherAndTheHistoryKeepsWhatItWas() {
        RecordId id = stored();
        UUID english = added(id, "foreign_languages", ENGLISH);
        UUID french = added(id, "foreign_languages", FRENCH);

        apply(change(id, "foreign_languages", english, seen(id, "foreign_languages", english), FRENCH));

        assertThat(rows(id, "foreign_languages").path(0).path("certificate").asText())
                .isEqualTo("DELF B2");
        PastValue line = registry.history(id, "foreign_languages").get(0);
        assertThat(line.row()).isEqualTo(english).isNotEqualTo(french);
        assertThat(line.oldValue()).isEqualTo(ENGLISH);
        assertThat(line.newValue()).isEqualTo(FRENCH);
    }

    @Test
    void aRowThatIsTakenOutStaysInTheHistoryAndInTheTable() {
        RecordId id = stored();
        UUID english = added(id, "foreign_languages", ENGLISH);
        UUID french = added(id, "foreign_languages", FRENCH);

        apply(change(id, "foreign_languages", english, ENGLISH, NOTHING));

        assertThat(rows(id, "foreign_languages")).hasSize(1);
        assertThat(rows(id, "foreign_languages").path(0).path("rowId").asText()).isEqualTo(french.toString());
        PastValue line = registry.history(id, "foreign_languages").get(0);
        assertThat(line.oldValue()).isEqualTo(ENGLISH);
        assertThat(line.newValue().isNull()).isTrue();
        assertThat(database.queryForObject("select ended from app.record_row where id = ?", LocalDate.class, english))
                .isEqualTo(LocalDate.of(2026, 5, 4));
        assertStale(change(id, "foreign_languages", english, ENGLISH, FRENCH));
    }

    @Test
    void theLastDayOfAPostIsFilledInAndThePostStaysTrue() {
        RecordId id = stored();
        JsonNode post = row("from", "2019", "agency", "Sở Tư pháp", "title", "Chuyên viên");
        UUID row = added(id, "work_history", post);

        JsonNode ended = row("from", "2019", "agency", "Sở Tư pháp", "title", "Chuyên viên", "to", "2026-04");
        apply(change(id, "work_history", row, post, ended));

        assertThat(rows(id, "work_history")).hasSize(1);
        assertThat(rows(id, "work_history").path(0).path("to").asText()).isEqualTo("2026-04");
    }

    @Test
    void refusesAChangeOfARowThatSomebodyElseHasChanged() {
        RecordId id = stored();
        UUID english = added(id, "foreign_languages", ENGLISH);
        apply(change(id, "foreign_languages", english, ENGLISH, FRENCH));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> apply(change(id, "foreign_languages", english, ENGLISH, NOTHING)))
                .satisfies(stale -> {
                    assertThat(stale.type()).isEqualTo("stale-value");
                    assertThat(stale.properties())
                            .containsEntry("field", "foreign_languages")
                            .containsEntry("rowId", english)
                            .containsEntry("currentValue", FRENCH);
                });
        assertThat(registry.history(id, "foreign_languages")).hasSize(2);
        assertThat(version(id)).isEqualTo(2);
    }

    @Test
    void aRowOfAnotherRecordIsNone() {
        RecordId id = stored();
        UUID english = added(id, "foreign_languages", ENGLISH);
        RecordId other = stored();

        assertStale(change(other, "foreign_languages", english, ENGLISH, NOTHING));
        assertStale(change(id, "training_courses", english, ENGLISH, NOTHING));
        assertThat(rows(id, "foreign_languages")).hasSize(1);
    }

    @Test
    void ofTwoChangesOfOneRowAtOnceOneWinsAndTwoNewRowsBothCome() throws Exception {
        for (int round = 0; round < 10; round++) {
            RecordId id = stored();
            UUID english = added(id, "foreign_languages", ENGLISH);
            assertThat(atOnce(
                            change(id, "foreign_languages", english, ENGLISH, FRENCH),
                            change(id, "foreign_languages", english, ENGLISH, NOTHING)))
                    .containsExactlyInAnyOrder("done", "stale-value");
            assertThat(atOnce(
                            change(id, "foreign_languages", UUID.randomUUID(), NOTHING, ENGLISH),
                            change(id, "foreign_languages", UUID.randomUUID(), NOTHING, FRENCH)))
                    .containsExactly("done", "done");
            assertThat(database.queryForList(
                            "select distinct position from app.record_row where record_id = ?",
                            Integer.class,
                            id.value()))
                    .hasSize(3);
            assertThat(version(id)).isEqualTo(4);
        }
    }

    @Test
    void rowsOfTheFamilyStandLockedInTheRecordAndInItsHistory() {
        RecordId id = stored();
        JsonNode child = row("relation", "child", "full_name", "Canary Con", "birth_date", "2015");
        UUID row = added(id, "family_members", child);
        apply(change(id, "family_members", row, child, NOTHING));

        String kept = database.queryForObject(
                "select string_agg(concat(old_cell, new_cell, r.cell), ' ') from app.field_change c"
                        + " join app.record_row r on r.id = c.row_id where c.record_id = ?",
                String.class,
                id.value());
        assertThat(kept).contains("\"locked\"").doesNotContain("Canary", "2015");
        assertThat(registry.history(id, "family_members").get(0).oldValue()).isEqualTo(child);
    }

    @Test
    void aRowIsNotChangedAsAFieldNorAFieldAsARow() {
        RecordId id = stored();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(change(id, "height_cm", UUID.randomUUID(), NOTHING, ENGLISH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> registry.change(change(id, "foreign_languages", NOTHING, ENGLISH))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(id, "foreign_languages", UUID.randomUUID(), NOTHING, NOTHING));
    }

    @Test
    void rowsChangeOnlyInsideTheTransactionOfADecisionAndOnARecordThatIsThere() {
        RecordId id = stored();
        RowChange change = change(id, "foreign_languages", UUID.randomUUID(), NOTHING, ENGLISH);
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> registry.change(change));
        var unknown = new RecordId(UUID.randomUUID());
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> apply(change(unknown, "foreign_languages", UUID.randomUUID(), NOTHING, ENGLISH)));
    }

    @Test
    void theHistoryHasNoFieldThatHoldsNothingAfterAChange() {
        RecordId id = stored();
        assertThatThrownBy(() -> database.update("""
                        insert into app.field_change (record_id, field, new_cell, valid_from, recorded_at, decision)
                        values (?, 'phone', null, current_date, now(), 'x')""", id.value())).hasStackTraceContaining("field_change_after");
    }

    private JsonNode rows(RecordId id, String field) {
        return registry.values(id, List.of(field)).get(field);
    }

    /** As a page or a program reads it, with its id and its empty columns. */
    private JsonNode seen(RecordId id, String field, UUID row) {
        for (JsonNode one : rows(id, field)) {
            if (one.path("rowId").asText().equals(row.toString())) return one;
        }
        throw new AssertionError("No such row");
    }

    private UUID added(RecordId id, String field, JsonNode columns) {
        UUID row = UUID.randomUUID();
        apply(change(id, field, row, NOTHING, columns));
        return row;
    }

    private void assertStale(RowChange change) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> apply(change))
                .satisfies(stale -> assertThat(stale.type()).isEqualTo("stale-value"));
    }

    private List<String> atOnce(RowChange... changes) throws Exception {
        var barrier = new CyclicBarrier(changes.length);
        ExecutorService threads = Executors.newFixedThreadPool(changes.length);
        try {
            List<Future<String>> started = new ArrayList<>();
            for (RowChange change : changes) started.add(threads.submit(() -> outcome(barrier, change)));
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : started) outcomes.add(one.get(30, TimeUnit.SECONDS));
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private String outcome(CyclicBarrier barrier, RowChange change) throws Exception {
        barrier.await(30, TimeUnit.SECONDS);
        try {
            apply(change);
            return "done";
        } catch (Refusal.Conflict e) {
            return e.type();
        }
    }

    private void apply(RowChange change) {
        transaction.executeWithoutResult(status -> registry.change(change));
    }

    private long version(RecordId id) {
        return database.queryForObject("select version from app.record where id = ?", Long.class, id.value());
    }

    private RecordId stored() {
        NewRecord record = record(null);
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(record)));
        return record.id();
    }
}
