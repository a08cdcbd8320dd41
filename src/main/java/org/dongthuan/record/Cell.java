package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the database for one field: the codec's cell and, as its member {@code from}, the day it holds from.
 */
record Cell(ObjectNode stored, LocalDate validFrom) {

    private static final String FROM = "from";

    static Cell of(ObjectNode value, LocalDate validFrom) {
        return new Cell(value.put(FROM, validFrom.toString()), validFrom);
    }

    static Cell of(JsonNode stored) {
        if (!(stored instanceof ObjectNode cell)) throw new IllegalStateException("A stored cell is damaged");
        return new Cell(cell, LocalDate.parse(cell.path(FROM).asText()));
    }

    static @Nullable Cell read(@Nullable String json) {
        return json == null ? null : of(ValueCodec.read(json));
    }

    String json() {
        return ValueCodec.write(stored);
    }
}
