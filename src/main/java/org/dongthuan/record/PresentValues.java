package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.record.OfficialRecord.Value;
import org.dongthuan.record.RowTable.StoredRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of a record hold now, in the form that people and systems read. */
@Component
class PresentValues {

    private final FieldCatalogue catalogue;
    private final RowTable rows;
    private final Cells codec;

    PresentValues(FieldCatalogue catalogue, RowTable rows, Cells codec) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.codec = codec;
    }

    /** Every field of the catalogue in its order. */
    Map<String, Value> of(StoredRecord record) {
        return of(record.id(), record.cells(), catalogue.fields());
    }

    List<Field> fields(Collection<String> ids) {
        return ids.stream().map(catalogue::get).toList();
    }

    /** These fields only: nothing else is opened. */
    Map<String, Value> of(RecordId record, Map<String, Cell> cells, Collection<Field> fields) {
        List<String> repeating =
                fields.stream().filter(Field::repeating).map(Field::id).toList();
        Map<String, List<StoredRow>> stored = repeating.isEmpty()
                ? Map.of()
                : rows.of(record, repeating).stream().collect(Collectors.groupingBy(StoredRow::field));
        Map<String, Value> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(
                    field.id(),
                    field.repeating()
                            ? list(stored.getOrDefault(field.id(), List.of()))
                            : single(field, record, cells.get(field.id())));
        }
        return values;
    }

    /** Of a field with one value; empty where it has none. */
    String text(RecordId record, Map<String, Cell> cells, String field) {
        return single(catalogue.get(field), record, cells.get(field)).value().asText("");
    }

    private Value single(Field field, RecordId record, @Nullable Cell cell) {
        JsonNode value = codec.value(field.id(), cell, Places.field(record, field.id()));
        return new Value(value, cell == null ? null : cell.validFrom());
    }

    private Value list(List<StoredRow> stored) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        stored.forEach(row -> list.add(row(row)));
        @Nullable
        LocalDate newest = stored.stream()
                .map(row -> row.cell().validFrom())
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Value(list, newest);
    }

    private JsonNode row(StoredRow stored) {
        return row(
                stored.id(),
                stored.field(),
                codec.value(stored.field(), stored.cell(), Places.row(stored.id(), stored.field())));
    }

    /** The row with its id in front, every column there. */
    JsonNode row(UUID id, String field, JsonNode columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("rowId", id.toString());
        catalogue.columns(catalogue.get(field)).forEach(column -> {
            JsonNode value = columns.get(column.field().id());
            row.set(column.field().id(), value == null ? row.nullNode() : value);
        });
        return row;
    }
}
