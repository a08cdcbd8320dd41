package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts the rows of a repeating field into words, so that some of them can be chosen. */
@Component
public class RowWords {

    private final WantedRows rows;
    private final ValueText words;

    RowWords(WantedRows rows, ValueText words) {
        this.rows = rows;
        this.words = words;
    }

    /**
     * The rows in their order.
     *
     * @param present as the registry tells them
     * @param open the request that is open on the row with that id
     */
    public RowsOfField of(Field field, JsonNode present, Function<String, Optional<String>> open, Locale locale) {
        List<RowsOfField.Line> lines = new ArrayList<>();
        for (JsonNode row : present) {
            String id = row.path("rowId").asText();
            lines.add(new RowsOfField.Line(
                    id, words.show(field, row, locale), open.apply(id).orElse(null)));
        }
        return new RowsOfField(field.id(), field.label(locale), rows.hasEnd(field), lines);
    }
}
