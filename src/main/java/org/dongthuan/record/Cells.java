package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dongthuan.platform.keys.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values into cells and back. */
@Component
class Cells {

    private final FieldCatalogue catalogue;
    private final ValueCodec codec;

    Cells(FieldCatalogue catalogue, ValueCodec codec) {
        this.catalogue = catalogue;
        this.codec = codec;
    }

    void requireChangeable(String id, JsonNode wanted) {
        Field field = catalogue.get(id);
        if (field.repeating()) throw new IllegalArgumentException("Of " + id + " one row is changed, not the whole");
        if (wanted.isNull() && ValueRules.mayNotBeEmpty(field)) {
            throw new IllegalArgumentException("A record without " + id + " is none");
        }
    }

    void requireRows(String id) {
        if (!catalogue.get(id).repeating()) throw new IllegalArgumentException(id + " has no rows");
    }

    /** The filled columns of a row and nothing else of it: by these rows are compared. */
    JsonNode columns(String field, JsonNode row) {
        return RowRules.filled(catalogue.columns(catalogue.get(field)), row);
    }

    ValueCodec.Writer writer(RecordId person) {
        return codec.writer(person);
    }

    Cell cell(ValueCodec.Writer writer, String field, JsonNode value, LocalDate validFrom, Place place) {
        return Cell.of(writer.encode(catalogue.get(field), value, place), validFrom);
    }

    /** JSON null where there has never been a cell. */
    JsonNode value(String field, @Nullable Cell cell, Place place) {
        return cell == null ? NullNode.getInstance() : codec.decode(catalogue.get(field), cell.stored(), place);
    }

    static String writeAll(Map<String, Cell> cells) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        cells.forEach((field, cell) -> all.set(field, cell.stored()));
        return ValueCodec.write(all);
    }

    static Map<String, Cell> readAll(String json) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        ValueCodec.read(json).fields().forEachRemaining(field -> cells.put(field.getKey(), Cell.of(field.getValue())));
        return cells;
    }
}
