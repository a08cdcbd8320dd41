package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;
import org.springframework.stereotype.Component;

/** Finds out which row of a repeating field a line of a list means: a spreadsheet names no row by its id. */
@Component
class OpenRows {

    static final String FROM = "from";
    static final String TO = "to";

    private final FieldCatalogue catalogue;

    OpenRows(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those without a last day that began before a new one does; none where it does not say when it begins. */
    List<JsonNode> before(JsonNode rows, JsonNode comes) {
        String begins = comes.path(FROM).asText("");
        if (dayBefore(comes).isNull()) return List.of();
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> text(row, TO).isEmpty() && text(row, FROM).compareTo(begins) < 0)
                .toList();
    }

    /** Those that hold on that last day, and in the given columns say what was typed. */
    List<JsonNode> meant(Field field, JsonNode rows, JsonNode typed) {
        String last = typed.path(TO).asText("");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> text(row, TO).isEmpty() || text(row, TO).compareTo(last) > 0)
                .filter(row -> catalogue.columns(field).stream()
                        .map(FieldCatalogue.Column::field)
                        .allMatch(column -> says(column, row, typed)))
                .toList();
    }

    /** The last day of what a new row takes the place of, as exact as its own first day; JSON null for none. */
    static JsonNode dayBefore(JsonNode comes) {
        String begins = comes.path(FROM).asText("");
        try {
            return switch (begins.length()) {
                case 10 -> TextNode.valueOf(LocalDate.parse(begins).minusDays(1).toString());
                case 7 ->
                    TextNode.valueOf(YearMonth.parse(begins).minusMonths(1).toString());
                case 4 -> TextNode.valueOf(Year.parse(begins).minusYears(1).toString());
                default -> NullNode.instance;
            };
        } catch (DateTimeParseException e) {
            return NullNode.instance;
        }
    }

    private static boolean says(Field column, JsonNode row, JsonNode typed) {
        JsonNode wanted = typed.path(column.id());
        if (wanted.isMissingNode() || column.id().equals(TO)) return true;
        JsonNode there = row.path(column.id());
        return column.type() == Field.Type.TEXT
                ? TypedText.folded(wanted.asText()).equals(TypedText.folded(there.asText()))
                : ValueRules.same(wanted, there);
    }

    /** Days compare as they are written, whether they are whole or not. */
    private static String text(JsonNode row, String column) {
        return row.path(column).asText("");
    }
}
