package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.record.HistoryTable.Line;
import org.dongthuan.record.OfficialRecord.Value;
import org.dongthuan.record.RowTable.StoredRow;
import org.dongthuan.record.Timeline.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of a record held on a day, out of what they hold now and of all that was ever changed. */
@Component
class PastValues {

    private final FieldCatalogue catalogue;
    private final RowTable rows;
    private final HistoryTable history;
    private final PresentValues present;
    private final Cells cells;

    PastValues(FieldCatalogue catalogue, RowTable rows, HistoryTable history, PresentValues present, Cells cells) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.history = history;
        this.present = present;
        this.cells = cells;
    }

    /**
     * Every field of the catalogue.
     *
     * @param record as it stands now, read before: what is changed meanwhile stands in the history that is read here
     */
    Then of(StoredRecord record, AsOf asOf) {
        List<StoredRow> stored = rows.of(
                record.id(),
                catalogue.fields().stream()
                        .filter(Field::repeating)
                        .map(Field::id)
                        .toList());
        List<Line> lines = history.all(record.id());
        var then = new Then(
                lines.stream().filter(line -> !asOf.isKnown(line.recordedAt())).count());
        Map<String, List<Line>> changes = lines.stream().collect(Collectors.groupingBy(Line::field));
        Map<String, List<StoredRow>> present = stored.stream().collect(Collectors.groupingBy(StoredRow::field));
        for (Field field : catalogue.fields()) {
            List<Line> changed = changes.getOrDefault(field.id(), List.of());
            if (field.repeating()) {
                addRows(then, field, rowLines(changed, present.getOrDefault(field.id(), List.of())), asOf);
            } else {
                Cell cell = record.cells().get(field.id());
                add(then, field, Timeline.of(changed, cell, Places.field(record.id(), field.id())), asOf);
            }
        }
        return then;
    }

    /** The steps of a field, the newest first. */
    List<PastValue> changes(RecordId record, String field) {
        return changes(record, field, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Likewise, so many behind that one.
     *
     * @param field the steps of every field where none is told
     */
    List<PastValue> changes(RecordId record, @Nullable String field, long behind, int most) {
        return history.behind(record, field, behind, most).stream()
                .map(this::change)
                .toList();
    }

    private PastValue change(Line line) {
        return new PastValue(
                line.id(),
                line.field(),
                line.row(),
                cells.value(line.field(), line.before(), Places.before(line.id(), line.field())),
                cells.value(line.field(), line.after(), Places.after(line.id(), line.field())),
                line.validFrom(),
                line.recordedAt(),
                line.basis(),
                line.proposer());
    }

    private void add(Then then, Field field, Timeline timeline, AsOf asOf) {
        timeline.begins().ifPresent(then::begins);
        Optional<Statement> said = timeline.at(asOf);
        if (said.isEmpty()) then.unknown.add(field.id());
        @Nullable Cell cell = said.map(Statement::cell).orElse(null);
        JsonNode value = said.map(found -> value(field, found)).orElse(NullNode.getInstance());
        then.fields.put(field.id(), new Value(value, cell == null ? null : cell.validFrom()));
    }

    private void addRows(Then then, Field field, Map<UUID, Timeline> timelines, AsOf asOf) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        @Nullable LocalDate newest = null;
        for (var row : timelines.entrySet()) {
            row.getValue().begins().ifPresent(then::begins);
            Statement said = row.getValue().at(asOf).orElse(null);
            if (said == null || said.cell() == null) continue;
            list.add(present.row(row.getKey(), field.id(), value(field, said)));
            if (newest == null || said.from().isAfter(newest)) newest = said.from();
        }
        then.fields.put(field.id(), new Value(list, newest));
    }

    private JsonNode value(Field field, Statement said) {
        return cells.value(field.id(), said.cell(), said.place());
    }

    /** Those that are there now in their order, then those that were taken out. */
    private static Map<UUID, Timeline> rowLines(List<Line> changes, List<StoredRow> present) {
        Map<UUID, List<Line>> byRow = changes.stream()
                .filter(line -> line.row() != null)
                .collect(Collectors.groupingBy(Line::row, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Timeline> timelines = new LinkedHashMap<>();
        for (StoredRow row : present) {
            List<Line> lines = byRow.getOrDefault(row.id(), List.of());
            timelines.put(row.id(), Timeline.of(lines, row.cell(), Places.row(row.id(), row.field())));
        }
        byRow.forEach((row, lines) -> timelines.computeIfAbsent(
                row,
                gone -> Timeline.of(lines, null, Places.row(gone, lines.get(0).field()))));
        return timelines;
    }

    /** The values of a day, as they are put together. */
    static final class Then {

        private final Map<String, Value> fields = new LinkedHashMap<>();
        private final Set<String> unknown = new LinkedHashSet<>();
        private final long laterChanges;
        private @Nullable LocalDate begins;

        private Then(long laterChanges) {
            this.laterChanges = laterChanges;
        }

        private void begins(LocalDate day) {
            if (begins == null || day.isBefore(begins)) begins = day;
        }

        RecordThen record(StoredRecord stored, Holder holder, AsOf asOf, LocalDate recordedSince) {
            long version = Math.max(0, stored.holder().version() - laterChanges);
            return new RecordThen(holder, version, asOf, begins, recordedSince, fields, unknown);
        }
    }
}
