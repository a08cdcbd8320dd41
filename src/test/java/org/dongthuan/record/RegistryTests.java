package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.record.RecordFixtures.NOTHING;
import static org.dongthuan.record.RecordFixtures.change;
import static org.dongthuan.record.RecordFixtures.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RegistryTests {

    @Autowired
    Registry registry;

    @Autowired
    NewRecords newRecords;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void changesAFieldAndKeepsWhatItHeldBefore() {
        RecordId id = stored(record(null));

        apply(change(id, "height_cm", IntNode.valueOf(160), IntNode.valueOf(165)));
        apply(change(id, "phone", NOTHING, TextNode.valueOf("0999000111")));
        apply(change(id, "height_cm", IntNode.valueOf(165), NOTHING));

        assertThat(value(id, "phone")).isEqualTo(TextNode.valueOf("0999000111"));
        assertThat(value(id, "height_cm").isNull()).isTrue();
        assertThat(version(id)).isEqualTo(3);
        List<PastValue> history = registry.history(id, "height_cm");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).oldValue().asInt()).isEqualTo(165);
        assertThat(history.get(0).newValue().isNull()).isTrue();
        assertThat(history.get(1).oldValue().asInt()).isEqualTo(160);
        assertThat(history.get(1).validFrom()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(history.get(1).decision()).isEqualTo("DC-2026-000001");
        assertThat(history.get(1).proposer()).isEqualTo("nga.pham");
        assertThat(history.get(1).recordedAt()).isNotNull();
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        RecordId id = stored(record(null));
        apply(change(id, "weight_kg", IntNode.valueOf(50), IntNode.valueOf(52)));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> apply(change(id, "weight_kg", IntNode.valueOf(50), IntNode.valueOf(55))))
                .satisfies(stale -> {
                    assertThat(stale.type()).isEqualTo("stale-value");
                    assertThat(((JsonNode) stale.properties().get("currentValue")).asInt())
                            .isEqualTo(52);
                });
        assertThat(registry.history(id, "weight_kg")).hasSize(1);
    }

    @Test
    void twoChangesOfDifferentFieldsAtOnceBothSurvive() throws Exception {
        for (int round = 0; round < 10; round++) {
            RecordId id = stored(record(null));
            List<String> outcomes = atOnce(
                    change(id, "height_cm", IntNode.valueOf(160), IntNode.valueOf(170)),
                    change(id, "weight_kg", IntNode.valueOf(50), IntNode.valueOf(60)));

            assertThat(outcomes).containsExactly("done", "done");
            assertThat(value(id, "height_cm").asInt()).isEqualTo(170);
            assertThat(value(id, "weight_kg").asInt()).isEqualTo(60);
            assertThat(version(id)).isEqualTo(2);
        }
    }

    @Test
    void ofTwoChangesOfOneFieldAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            RecordId id = stored(record(null));
            List<String> outcomes = atOnce(
                    change(id, "height_cm", IntNode.valueOf(160), IntNode.valueOf(170)),
                    change(id, "height_cm", IntNode.valueOf(160), IntNode.valueOf(171)));

            assertThat(outcomes).containsExactlyInAnyOrder("done", "stale-value");
            assertThat(version(id)).isEqualTo(1);
            assertThat(registry.history(id, "height_cm")).hasSize(1);
        }
    }

    @Test
    void aNewNameIsTheHoldersNameAtOnce() {
        RecordId id = stored(record(null));
        apply(change(id, "birth_full_name", TextNode.valueOf("Đoàn Thị Thử"), TextNode.valueOf("Đoàn Thị Thứ")));
        assertThat(registry.holder(id).name()).isEqualTo("Đoàn Thị Thứ");
    }

    @Test
    void anotherManagingAgencyAnswersFromItsDayOn() {
        RecordId id = stored(record(null));
        assertThat(registry.holder(id).decidingAgency()).isEqualTo(new AgencyCode("H24.01"));

        apply(change(id, "managing_agency", TextNode.valueOf("H24"), TextNode.valueOf("H31")));

        assertThat(registry.holder(id).managingAgency()).isEqualTo(new AgencyCode("H31"));
        assertThat(registry.holder(id).decidingAgency()).isEqualTo(new AgencyCode("H31.01"));
        assertThat(database.queryForObject(
                        "select valid_to from app.record_agency where record_id = ? and kind = 'MANAGING' and agency = 'H24'",
                        LocalDate.class,
                        id.value()))
                .isEqualTo(LocalDate.of(2026, 5, 3));
    }

    @Test
    void theSuccessorAnswersForARecordOfAClosedAgency() {
        RecordId id = stored(record(null, "H23"));
        assertThat(registry.holder(id).managingAgency()).isEqualTo(new AgencyCode("H24"));
        assertThat(registry.holder(id).decidingAgency()).isEqualTo(new AgencyCode("H24.01"));
    }

    @Test
    void refusesToEmptyWhatMakesARecordARecord() {
        RecordId id = stored(record(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apply(change(id, "managing_agency", TextNode.valueOf("H24"), NOTHING)));
    }

    @Test
    void changesOnlyInsideTheTransactionOfADecision() {
        RecordId id = stored(record(null));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> registry.change(change(id, "height_cm", IntNode.valueOf(160), IntNode.valueOf(170))));
    }

    @Test
    void anUnknownRecordIsNotFound() {
        var unknown = new RecordId(UUID.randomUUID());
        assertNotFound(() -> registry.holder(unknown));
        assertNotFound(() -> registry.values(unknown, List.of("phone")));
        assertNotFound(() -> registry.history(unknown, "phone"));
        assertNotFound(() -> {
            apply(change(unknown, "phone", NOTHING, TextNode.valueOf("0999000111")));
            return null;
        });
    }

    @Test
    void aRecordMarkedAsStateSecretIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        RecordId id = stored(record("secret.holder"));
        try (var connection = ownersConnection();
                var mark = connection.prepareStatement("update app.record set secrecy = 'secret' where id = ?")) {
            mark.setObject(1, id.value());
            mark.executeUpdate();
        }
        assertThat(registry.idOf("secret.holder")).isEmpty();
        assertNotFound(() -> registry.holder(id));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update app.field_change set decision = 'x'",
                "delete from app.field_change",
                "truncate app.field_change"
            })
    void neitherTheApplicationNorTheOwnerChangesHistory(String attempt) throws Exception {
        apply(change(stored(record(null)), "phone", NOTHING, TextNode.valueOf("0999000111")));

        assertThatThrownBy(() -> database.execute(attempt)).hasStackTraceContaining("permission denied");
        try (var connection = ownersConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "delete from app.record",
                "delete from app.record_agency",
                "delete from app.record_row",
                "update app.record set account = null",
                "update app.record_row set field = 'x'"
            })
    void theApplicationDeletesNothingAndMovesNoRecord(String attempt) {
        assertThatThrownBy(() -> database.execute(attempt)).hasStackTraceContaining("permission denied");
    }

    @Test
    void readsTheWholeOwnRecordAndLogsIt() {
        RecordId id = stored(record("own.reader"));

        OfficialRecord read = registry.readOwn(actor("own.reader"));

        assertThat(read.holder().record()).isEqualTo(id);
        assertThat(read.fields().keySet())
                .containsExactlyElementsOf(
                        catalogue.fields().stream().map(Field::id).toList());
        assertThat(read.fields().get("height_cm").value().asInt()).isEqualTo(160);
        assertThat(read.fields().get("height_cm").validFrom()).isEqualTo(RecordFixtures.SINCE);
        assertThat(read.fields().get("phone").value().isNull()).isTrue();
        assertThat(read.fields().get("phone").validFrom()).isNull();
        assertThat(read.fields().get("family_members").value().isArray()).isTrue();
        Map<String, Object> logged = database.queryForMap(
                "select actor, action, cardinality(fields) as fields from app.audit_event where record_id = ?",
                id.value());
        assertThat(logged)
                .containsEntry("actor", "own.reader")
                .containsEntry("action", "READ_RECORD")
                .containsEntry("fields", 99);
    }

    @Test
    void aReadingThatRollsBackLeavesNoLine() {
        RecordId id = stored(record("own.rollback"));
        transaction.executeWithoutResult(status -> {
            registry.readOwn(actor("own.rollback"));
            status.setRollbackOnly();
        });
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where record_id = ?", Long.class, id.value()))
                .isZero();
    }

    @Test
    void whatIsSensitiveStandsLockedInTheRecordAndInItsHistory() {
        RecordId id = stored(record(null));
        apply(change(id, "religion", NOTHING, TextNode.valueOf("cell-of-religion")));
        apply(change(id, "religion", TextNode.valueOf("cell-of-religion"), TextNode.valueOf("other-religion")));
        apply(change(id, "major", NOTHING, TextNode.valueOf("readable-major")));

        String record =
                database.queryForObject("select fields::text from app.record where id = ?", String.class, id.value());
        List<String> history = database.queryForList(
                "select concat(old_cell, new_cell) from app.field_change where record_id = ? and field = 'religion'",
                String.class,
                id.value());
        assertThat(record).contains("readable-major", "\"locked\"").doesNotContain("religion\": {\"value");
        assertThat(history).hasSize(2).allMatch(cells -> cells.contains("\"locked\""));
        assertThat(record + history).doesNotContain("cell-of-religion", "other-religion");
        assertThat(value(id, "religion")).isEqualTo(TextNode.valueOf("other-religion"));
        assertThat(registry.history(id, "religion").get(0).oldValue()).isEqualTo(TextNode.valueOf("cell-of-religion"));
    }

    @Test
    void aLockedCellPutIntoAnotherRecordIsRefused() throws Exception {
        RecordId one = stored(record(null));
        RecordId other = stored(record(null));
        try (var connection = ownersConnection();
                var copy = connection.prepareStatement("update app.record set fields = (select fields from app.record"
                        + " where id = ?) where id = ?")) {
            copy.setObject(1, one.value());
            copy.setObject(2, other.value());
            copy.executeUpdate();
        }
        assertThat(value(one, "height_cm").asInt()).isEqualTo(160);
        assertThatThrownBy(() -> value(other, "height_cm")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErasedRecordSaysSoWhereItIsAskedAndStaysReadableElsewhere() {
        RecordId id = stored(record(null));
        apply(change(id, "personal_id", NOTHING, TextNode.valueOf("999000111222")));
        apply(change(id, "major", NOTHING, TextNode.valueOf("Luật")));
        transaction.executeWithoutResult(status -> registry.eraseLocked(id));

        for (String field : List.of("height_cm", "personal_id")) {
            assertThatExceptionOfType(Refusal.Erased.class)
                    .isThrownBy(() -> value(id, field))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(410));
        }
        assertThatExceptionOfType(Refusal.Erased.class).isThrownBy(() -> registry.history(id, "personal_id"));
        assertThat(value(id, "major")).isEqualTo(TextNode.valueOf("Luật"));
        assertThat(registry.holder(id).name()).isEqualTo("Đoàn Thị Thử");
        assertThat(registry.findByNumber("personal_id", "999000111222")).isEmpty();
    }

    @Test
    void aRecordIsFoundByAWholeIdentityNumberAndByNothingElse() {
        RecordId id = stored(record(null));
        apply(change(id, "tax_code", NOTHING, TextNode.valueOf("8099000333")));
        assertThat(registry.findByNumber("tax_code", "8099000333")).containsExactly(id);
        assertThat(registry.findByNumber("tax_code", " 809 900 0333")).containsExactly(id);
        assertThat(registry.findByNumber("tax_code", "809900033")).isEmpty();
        assertThat(registry.findByNumber("personal_id", "8099000333")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> registry.findByNumber("phone", "0999000111"));

        apply(change(id, "tax_code", TextNode.valueOf("8099000333"), TextNode.valueOf("8099000444")));
        assertThat(registry.findByNumber("tax_code", "8099000333")).isEmpty();
        assertThat(registry.findByNumber("tax_code", "8099000444")).containsExactly(id);
        apply(change(id, "tax_code", TextNode.valueOf("8099000444"), NOTHING));
        assertThat(registry.findByNumber("tax_code", "8099000444")).isEmpty();
    }

    @Test
    void theProjectionFollowsTheRecordInTheSameTransaction() {
        RecordId id = stored(record(null));
        assertThat(projection(id)).containsEntry("managing_agency", "H24").containsEntry("grade", null);
        apply(change(id, "grade", NOTHING, TextNode.valueOf("01.003")));
        apply(change(id, "date_of_birth", NOTHING, TextNode.valueOf("1988-03")));
        apply(change(id, "managing_agency", TextNode.valueOf("H24"), TextNode.valueOf("H31")));
        transaction.executeWithoutResult(status -> {
            registry.change(change(id, "sex", NOTHING, TextNode.valueOf("female")));
            assertThat(projection(id)).containsEntry("sex", "female");
            status.setRollbackOnly();
        });
        assertThat(projection(id))
                .containsEntry("managing_agency", "H31")
                .containsEntry("using_agency", "H24.02")
                .containsEntry("grade", "01.003")
                .containsEntry("birth_year", 1988)
                .containsEntry("sex", null);
    }

    @Test
    void theProjectionHoldsNothingThatIsLocked() {
        Set<String> columns = Set.copyOf(database.queryForList(
                "select column_name from information_schema.columns where table_name = 'record_projection'",
                String.class));
        assertThat(columns).contains("sex", "grade", "managing_agency");
        assertThat(catalogue.fields().stream().filter(Field::locked).map(Field::id))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(columns);
    }

    @Test
    void manyRecordsComeInPortionsAndEachOnce() {
        List<NewRecord> many = IntStream.range(0, NewRecords.AT_A_TIME * 2 + 3)
                .mapToObj(i -> record(null))
                .toList();
        assertThat(transaction.<Integer>execute(status -> newRecords.add(many.stream())))
                .isEqualTo(many.size());
        assertThat(transaction.<Integer>execute(status -> newRecords.add(Stream.concat(many.stream(), many.stream()))))
                .isZero();
        RecordId last = many.get(many.size() - 1).id();
        assertThat(value(last, "weight_kg").asInt()).isEqualTo(50);
        assertThat(projection(last)).containsEntry("using_agency", "H24.02");
    }

    @Test
    void theApplicationMayChangeWhatARowHolds() {
        assertThat(database.update("update app.record_row set cell = cell, position = position where false"))
                .isZero();
    }

    private Map<String, Object> projection(RecordId id) {
        return database.queryForMap("select * from app.record_projection where record_id = ?", id.value());
    }

    @Test
    void whoHasNoRecordIsToldSo() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> registry.readOwn(actor("nobody")))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("no-record"));
    }

    private RecordId stored(NewRecord record) {
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(record)));
        return record.id();
    }

    private void apply(FieldChange change) {
        transaction.executeWithoutResult(status -> registry.change(change));
    }

    private List<String> atOnce(FieldChange one, FieldChange other) throws Exception {
        var barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(attempt(barrier, one));
            Future<String> second = threads.submit(attempt(barrier, other));
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> attempt(CyclicBarrier barrier, FieldChange change) {
        return () -> {
            try {
                return transaction.execute(status -> {
                    await(barrier);
                    registry.change(change);
                    return "done";
                });
            } catch (Refusal refusal) {
                return refusal.type();
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode value(RecordId id, String field) {
        return registry.values(id, List.of(field)).get(field);
    }

    private long version(RecordId id) {
        return database.queryForObject("select version from app.record where id = ?", Long.class, id.value());
    }

    private Connection ownersConnection() throws Exception {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private static Actor actor(String account) {
        return new Actor(account, "Đoàn Thị Thử", new AgencyCode("H24.02"), Set.of());
    }

    private static void assertNotFound(Callable<?> call) {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(call::call)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("record-unknown"));
    }
}
