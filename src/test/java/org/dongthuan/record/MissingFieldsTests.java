package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.record.RecordFixtures.NOTHING;
import static org.dongthuan.record.RecordFixtures.SINCE;
import static org.dongthuan.record.RecordFixtures.change;
import static org.dongthuan.record.RecordFixtures.record;
import static org.dongthuan.record.RecordFixtures.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written down as missing is what is missing, whatever happens to a record. */
@ApplicationTest
class MissingFieldsTests {

    @Autowired
    NewRecords newRecords;

    @Autowired
    Registry registry;

    @Autowired
    NeededFields needed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @CsvSource({
        "cadre, elections, true",
        "civil_servant, elections, false",
        "public_employee, work_contracts, true",
        "civil_servant, work_contracts, false",
        "contract_worker, grade, false",
        "civil_servant, grade, true",
        "contract_worker, phone, true",
        "cadre, phone, true",
        ", phone, true",
        ", grade, false"
    })
    void aKindOfStaffNeedsItsFields(String kind, String field, boolean isNeeded) {
        assertThat(ids(kind).contains(field)).isEqualTo(isNeeded);
    }

    @Test
    void ofANewRecordEverythingIsMissingThatDidNotCome() {
        RecordId id = stored("civil_servant");
        Set<String> expected = new TreeSet<>(ids("civil_servant"));
        expected.removeAll(Set.of("birth_full_name", "managing_agency", "using_agency", "staff_kind"));
        assertThat(missing(id)).isEqualTo(expected).contains("phone", "grade", "work_history");
    }

    @Test
    void whatIsFilledIsNoLongerMissingAndWhatIsEmptiedIs() {
        RecordId id = stored("civil_servant");
        apply(change(id, "phone", NOTHING, TextNode.valueOf("0999000111")));
        apply(change(id, "religion", NOTHING, TextNode.valueOf("buddhism")));
        assertThat(missing(id)).doesNotContain("phone", "religion");
        apply(change(id, "phone", TextNode.valueOf("0999000111"), NOTHING));
        apply(change(id, "religion", TextNode.valueOf("buddhism"), NOTHING));
        assertThat(missing(id)).contains("phone", "religion");
        apply(change(id, "elections", UUID.randomUUID(), NOTHING, row("from", "2020")));
        apply(change(id, "height_cm", IntNode.valueOf(160), NOTHING));
        assertThat(missing(id)).doesNotContain("elections", "height_cm").isEqualTo(inTruth(id, "civil_servant"));
    }

    @Test
    void aRepeatingFieldIsMissingWhenItsLastRowIsTakenOut() {
        RecordId id = stored("civil_servant");
        UUID english = UUID.randomUUID();
        UUID french = UUID.randomUUID();
        JsonNode one = row("language", "en", "certificate", "IELTS 6.5");
        JsonNode other = row("language", "fr", "certificate", "DELF B2");
        apply(change(id, "foreign_languages", english, NOTHING, one));
        apply(change(id, "foreign_languages", french, NOTHING, other));
        assertThat(missing(id)).doesNotContain("foreign_languages");
        apply(change(id, "foreign_languages", english, one, NOTHING));
        assertThat(missing(id)).doesNotContain("foreign_languages");
        apply(change(id, "foreign_languages", french, other, NOTHING));
        assertThat(missing(id)).contains("foreign_languages");
    }

    @Test
    void anotherKindOfStaffNeedsOtherFields() {
        RecordId id = stored("civil_servant");
        apply(change(id, "religion", NOTHING, TextNode.valueOf("buddhism")));
        apply(change(id, "staff_kind", TextNode.valueOf("civil_servant"), TextNode.valueOf("contract_worker")));
        assertThat(missing(id))
                .isEqualTo(inTruth(id, "contract_worker"))
                .contains("work_contracts")
                .doesNotContain("grade", "religion");
    }

    /** Most corrections put one value in the place of another. */
    @Test
    void aValueThatBecomesAnotherCostsNothing() {
        RecordId id = stored("civil_servant");
        apply(change(id, "phone", NOTHING, TextNode.valueOf("0999000111")));
        List<String> statements = Statements.statements(
                () -> apply(change(id, "phone", TextNode.valueOf("0999000111"), TextNode.valueOf("0999000222"))));
        assertThat(statements).isNotEmpty().noneMatch(statement -> statement.contains("missing"));
    }

    private Set<String> ids(String kind) {
        return needed.of(kind).stream().map(each -> each.field().id()).collect(Collectors.toSet());
    }

    private Set<String> inTruth(RecordId id, String kind) {
        Map<String, JsonNode> values = registry.values(id, ids(kind));
        return values.entrySet().stream()
                .filter(field -> field.getValue().isNull()
                        || field.getValue().isContainerNode()
                                && field.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> missing(RecordId id) {
        return new TreeSet<>(database.queryForList(
                "select unnest(missing) from app.record_projection where record_id = ?", String.class, id.value()));
    }

    private RecordId stored(String kind) {
        NewRecord plain = record(null);
        var values = new HashMap<>(plain.values());
        values.put("staff_kind", new NewRecord.Dated(TextNode.valueOf(kind), SINCE));
        var record = new NewRecord(
                plain.id(),
                plain.account(),
                plain.name(),
                plain.managingAgency(),
                plain.usingAgency(),
                plain.since(),
                values,
                plain.rows());
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(record)));
        return record.id();
    }

    private void apply(FieldChange change) {
        transaction.executeWithoutResult(status -> registry.change(change));
    }

    private void apply(RowChange change) {
        transaction.executeWithoutResult(status -> registry.change(change));
    }
}
