package org.dongthuan.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values into cells and back. */
@Component
class Cells {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Stored>> BY_FIELD = new TypeReference<>() {};

    private final FieldCatalogue catalogue;
    private final ValueCodec codec;

    Cells(FieldCatalogue catalogue, ValueCodec codec) {
        this.catalogue = catalogue;
        this.codec = codec;
    }

    void requireChangeable(String id, JsonNode wanted) {
        Field field = catalogue.get(id);
        if (field.repeating()) throw new IllegalArgumentException("Rows of " + id + " cannot be changed yet");
        if (wanted.isNull() && ValueRules.mayNotBeEmpty(field)) {
            throw new IllegalArgumentException("A record without " + id + " is none");
        }
    }

    Cell cell(String field, JsonNode value, LocalDate validFrom) {
        return new Cell(codec.encode(catalogue.get(field), value), validFrom);
    }

    /** JSON null where there has never been a cell. */
    JsonNode value(String field, @Nullable Cell cell) {
        return cell == null ? NullNode.getInstance() : codec.decode(catalogue.get(field), cell.value());
    }

    static String write(Cell cell) {
        return json(stored(cell));
    }

    static String writeAll(Map<String, Cell> cells) {
        Map<String, Stored> stored = new LinkedHashMap<>();
        cells.forEach((field, cell) -> stored.put(field, stored(cell)));
        return json(stored);
    }

    static @Nullable Cell read(@Nullable String json) {
        if (json == null) return null;
        try {
            return cell(JSON.readValue(json, Stored.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored cell is damaged");
        }
    }

    static Map<String, Cell> readAll(String json) {
        try {
            Map<String, Cell> cells = new LinkedHashMap<>();
            JSON.readValue(json, BY_FIELD).forEach((field, stored) -> cells.put(field, cell(stored)));
            return cells;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored cells of a record are damaged");
        }
    }

    private static String json(Object stored) {
        try {
            return JSON.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A cell could not be written");
        }
    }

    private static Stored stored(Cell cell) {
        return new Stored(cell.value(), cell.validFrom().toString());
    }

    private static Cell cell(Stored stored) {
        return new Cell(stored.value(), LocalDate.parse(stored.from()));
    }

    /** The shape in the column. */
    record Stored(String value, String from) {}
}
