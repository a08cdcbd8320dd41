package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.SubmitCorrection.Item;
import org.dongthuan.correction.SubmitCorrection.Kind;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Owner;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.WantedRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Each of the 99 fields by its owner (Decree 27/2026/NĐ-CP Art. 20(3), Circular 06/2023/TT-BNV Art. 6): which way a
 * wanted change goes, what proves it, and what is refused.
 */
@ApplicationTest
class EveryFieldTests {

    private static final String WHO = "tuan.bui";
    private static final NamedDecision DECISION = new NamedDecision("12/QĐ-SNV", "2024-05-06", "Sở Nội vụ Hải Phòng");

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    CorrectionDesk desk;

    @Autowired
    WantedRows rows;

    CorrectionFixtures stories;
    Actor actor;
    RightValues values;

    /** One for all: nobody uploads hundreds at a time. */
    private static @Nullable UUID shared;

    UUID paper;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        actor = stories.actor(WHO);
        if (shared == null) shared = stories.evidence(WHO);
        paper = shared;
        values = new RightValues(catalogue, paper);
    }

    @Test
    void theCatalogueHas99FieldsOfWhich19Repeat() {
        assertThat(catalogue.fields()).hasSize(99);
        assertThat(catalogue.fields().stream().filter(Field::repeating)).hasSize(19);
    }

    @ParameterizedTest(name = "{1}: {3} {0}")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void goesTheWayOfItsOwner(
            String group,
            String id,
            String labelVi,
            String labelEn,
            String type,
            String repeating,
            @Nullable String list,
            String sensitivity,
            String owner) {
        Field field = field(id);
        Route route = switch (owner) {
            case "PERSON" -> Route.DECIDE;
            case "AGENCY" -> Route.CONFIRM;
            case "SOURCE:party" -> Route.REDIRECT;
            default -> Route.ALIGN;
        };
        assertThat(desk.routes(Applicant.own(actor, stories.record(WHO)))
                        .of(field, false)
                        .orElseThrow()
                        .route())
                .isEqualTo(route);
        assertThat(desk.redirectPlace(field).isPresent()).isEqualTo(owner.startsWith("SOURCE"));
    }

    @ParameterizedTest(name = "{1}: a change with the paper that proves it is taken ({3}, {8})")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void aRightChangeWithItsPaperIsTaken(String group, String id) {
        assertTaken(wish(field(id)));
    }

    @ParameterizedTest(name = "{1}: without its paper it is refused, where one is asked for ({9})")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void withoutItsPaperItIsRefusedWhereOneIsAskedFor(String group, String id) {
        Field field = field(id);
        Item bare = withPapers(wish(field), List.of());
        boolean needed = field.needsEvidence() && !isParty(field) && field.type() != Field.Type.FILE;
        if (!needed) assertTaken(bare);
        else
            assertRefused(
                    bare,
                    "items[0].evidenceIds",
                    "correction.evidence-missing."
                            + switch (field.owner().kind()) {
                                case PERSON -> "DOCUMENT";
                                case AGENCY -> "DOCUMENT_OR_DECISION";
                                case SOURCE -> "DOCUMENT_OF_SOURCE";
                            });
    }

    @ParameterizedTest(name = "{1}: naming a decision instead of enclosing it is for what an agency decided ({8})")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void namingADecisionProvesWhatAnAgencyDecidedAndNothingElse(String group, String id) {
        Field field = field(id);
        Item named = withDecision(withPapers(wish(field), List.of()), DECISION);
        if (field.owner().kind() == Owner.Kind.AGENCY) assertTaken(named);
        else assertRefused(named, "items[0].decision", "correction.decision-elsewhere");
    }

    @ParameterizedTest(name = "{1}: only what comes from another database can be wrong there ({8})")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void aWrongSourceIsRedirectedAndHasToBeOne(String group, String id) {
        Field field = field(id);
        Item wrong = withWrongSource(withPapers(wish(field), List.of()));
        if (field.owner().kind() == Owner.Kind.SOURCE) {
            assertTaken(wrong);
            assertThat(desk.routes(Applicant.own(actor, stories.record(WHO)))
                            .of(field, true)
                            .orElseThrow()
                            .route())
                    .isEqualTo(Route.REDIRECT);
            assertThat(desk.redirectPlace(field)).isPresent();
        } else {
            assertRefused(wrong, "items[0].sourceIsWrong", "correction.no-source");
        }
    }

    @ParameterizedTest(name = "{1}: a supplement called an adjustment, or the other way round, is refused")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void aWrongKindIsRefused(String group, String id) {
        Item right = wish(field(id));
        Kind wrong = right.kind() == Kind.SUPPLEMENT ? Kind.ADJUSTMENT : Kind.SUPPLEMENT;
        Item wish =
                new Item(right.field(), wrong, right.seenValue(), right.wantedValue(), right.evidenceIds(), null, null);
        assertRefused(
                wish,
                "items[0].kind",
                "correction.kind." + right.kind() + (field(id).repeating() ? ".row" : ""));
    }

    @ParameterizedTest(name = "{1}: what nobody saw on the record is refused as out of date")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void whatNobodySawOnTheRecordIsRefused(String group, String id) {
        Field field = field(id);
        Item right = wish(field);
        if (field.repeating()) {
            assertRefused(
                    seen(right, JsonNodeFactory.instance.objectNode()), "items[0].seenValue", "correction.row.seen");
            return;
        }
        JsonNode other = right.wantedValue();
        Refusal stale = catchThrowableOfType(Refusal.Conflict.class, () -> check(seen(right, other)));
        assertThat(stale.type()).isEqualTo("stale-value");
        assertThat(stale.properties()).containsEntry("field", id);
    }

    @ParameterizedTest(name = "{0}: a decision that is named in part is asked for in full")
    @MethodSource("provedByADecision")
    void aDecisionThatIsNamedInPartIsAskedForInFull(String id) {
        Field field = field(id);
        Item bare = withPapers(wish(field), List.of());
        assertRefused(
                withDecision(bare, new NamedDecision("12/QĐ-SNV", null, "Sở Nội vụ")),
                "items[0].decision.date",
                "value.required");
        assertRefused(
                withDecision(bare, new NamedDecision("12/QĐ-SNV", "2024-02-30", "Sở Nội vụ")),
                "items[0].decision.date",
                "value.date-unreal");
        assertRefused(
                withDecision(bare, new NamedDecision("  ", "2024-02-28", "Sở Nội vụ")),
                "items[0].decision.number",
                "value.required");
    }

    @ParameterizedTest(name = "{0}: one of its rows is changed, ended, taken out")
    @MethodSource("repeating")
    void aRowIsChangedEndedOrTakenOut(String id) {
        Field field = field(id);
        JsonNode row = firstRow(field);
        JsonNode columns = rows.columns(field, row);

        ObjectNode another = (ObjectNode) rows.columns(field, values.row(field));
        if (rows.hasEnd(field) && !another.has("to")) another.putNull("to");
        assertTaken(ofRow(field, "CHANGE", row, another, columns));
        assertRefused(ofRow(field, "CHANGE", row, columns, columns), "items[0].wantedValue.row", "value.row.there");
        assertTaken(ofRow(field, "END", row, null, columns));
        assertTaken(ofRow(field, "END", row, null, row));
        JsonNode end = JsonNodeFactory.instance.objectNode().put("to", "2026-10-30");
        if (rows.hasEnd(field)) assertTaken(ofRow(field, "END", row, end, columns));
        else assertRefused(ofRow(field, "END", row, end, columns), "items[0].wantedValue.row", "value.row.no-end");
        assertRefused(
                ofRow(field, "END", UUID.randomUUID(), null, NullNode.getInstance()),
                "items[0].wantedValue.rowId",
                "value.row.unknown");
        assertRefused(ofRow(field, "DROP", row, null, columns), "items[0].wantedValue", "value.row.shape");
    }

    static Stream<String> repeating() {
        return ids(row -> "yes".equals(row.getField("repeating")));
    }

    static Stream<String> provedByADecision() {
        return ids(row -> "AGENCY".equals(row.getField("owner")) && !"none".equals(row.getField("evidence")));
    }

    private static Stream<String> ids(Predicate<NamedCsvRecord> which) {
        return DataFile.shipped("fields").rows().stream().filter(which).map(row -> row.getField("field"));
    }

    private static boolean isParty(Field field) {
        return "party".equals(field.owner().source());
    }

    private Field field(String id) {
        return catalogue.find(id).orElseThrow();
    }

    /** As somebody would ask who does everything right; of a repeating field for one more row. */
    private Item wish(Field field) {
        List<UUID> papers = field.needsEvidence() ? List.of(paper) : List.of();
        if (field.repeating()) {
            JsonNode wanted = JsonNodeFactory.instance
                    .objectNode()
                    .put("operation", "ADD")
                    .set("row", values.row(field));
            return new Item(field.id(), Kind.SUPPLEMENT, NullNode.getInstance(), wanted, papers, null, null);
        }
        JsonNode now = stories.value(WHO, field.id());
        return new Item(
                field.id(),
                now.isNull() ? Kind.SUPPLEMENT : Kind.ADJUSTMENT,
                now,
                values.other(field, now),
                papers,
                null,
                null);
    }

    /** A row that stands on the record, put there where there is none. */
    private JsonNode firstRow(Field field) {
        JsonNode there = stories.value(WHO, field.id());
        if (there.isEmpty()) {
            stories.addRow(WHO, field.id(), values.row(field).put(firstText(field), "Dòng đang có"));
            there = stories.value(WHO, field.id());
        }
        return there.get(0);
    }

    private String firstText(Field field) {
        return catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> column.type() == Field.Type.TEXT)
                .map(Field::id)
                .findFirst()
                .orElseThrow();
    }

    private Item ofRow(Field field, String operation, JsonNode row, @Nullable JsonNode columns, JsonNode seen) {
        return ofRow(field, operation, UUID.fromString(row.path("rowId").asText()), columns, seen);
    }

    private Item ofRow(Field field, String operation, UUID row, @Nullable JsonNode columns, JsonNode seen) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("operation", operation);
        wanted.put("rowId", row.toString());
        if (columns != null) wanted.set("row", columns);
        return new Item(field.id(), Kind.ADJUSTMENT, seen, wanted, List.of(paper), null, null);
    }

    private static Item seen(Item item, JsonNode seen) {
        return new Item(item.field(), item.kind(), seen, item.wantedValue(), item.evidenceIds(), null, null);
    }

    private static Item withPapers(Item item, List<UUID> papers) {
        return new Item(item.field(), item.kind(), item.seenValue(), item.wantedValue(), papers, null, null);
    }

    private static Item withDecision(Item item, NamedDecision decision) {
        return new Item(
                item.field(), item.kind(), item.seenValue(), item.wantedValue(), item.evidenceIds(), null, decision);
    }

    private static Item withWrongSource(Item item) {
        return new Item(
                item.field(), item.kind(), item.seenValue(), item.wantedValue(), item.evidenceIds(), true, null);
    }

    private void check(Item item) {
        desk.check(actor, new SubmitCorrection(stories.record(WHO).value(), List.of(item), null, true));
    }

    private void assertTaken(Item item) {
        assertThatCode(() -> check(item)).as(item.field()).doesNotThrowAnyException();
    }

    private void assertRefused(Item item, String place, String textKey) {
        Refusal refusal = catchThrowableOfType(Refusal.RuleViolated.class, () -> check(item));
        assertThat(refusal).as(item.field() + " is refused").isNotNull();
        assertThat(refusal.violations())
                .as(item.field())
                .extracting(Violation::field, Violation::textKey)
                .contains(org.assertj.core.groups.Tuple.tuple(place, textKey));
    }
}
