package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole record, every field of the catalogue in it, the empty ones too.
 *
 * @param fields by field id in the order of the catalogue
 */
public record OfficialRecord(Holder holder, long version, Map<String, Value> fields) {

    /**
     * A field's present value: JSON null where it is empty, for a repeating field an array of objects with {@code rowId}.
     */
    public record Value(JsonNode value, @Nullable LocalDate validFrom) {

        /** @param day as it is known: a year, a month or a day; nothing holds from one that is not known at all */
        boolean holdsFrom(String day) {
            return validFrom != null && !day.isEmpty() && validFrom.toString().startsWith(day);
        }

        Value withoutDay() {
            return new Value(value, null);
        }
    }
}
