package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;

/** Which values a field takes. */
@Component
public class ValueRules {

    /** Whose record it is and who answers for it: a record without these is none. */
    private static final Set<String> NEVER_EMPTY = Set.of("birth_full_name", "managing_agency", "using_agency");

    private final FieldCatalogue catalogue;
    private final SingleRules singles;
    private final RowRules rows;
    private final TextRules texts;

    ValueRules(FieldCatalogue catalogue, SingleRules singles, RowRules rows, TextRules texts) {
        this.catalogue = catalogue;
        this.singles = singles;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * What is wrong with a value, in words for the person who typed it; empty when it is right. JSON null is right for
     * every field but the name and the two agencies. A repeating field takes one row, an object of its columns, or a
     * list of rows.
     *
     * @param path how the caller names the place, put into each violation
     */
    public List<Violation> violations(String path, Field field, JsonNode value) {
        if (field.repeating() && !SingleRules.isEmpty(value)) return rows.violations(path, field, value);
        return singles.check(field, value, mayNotBeEmpty(field))
                .map(problem -> List.of(problem.at(path, field)))
                .orElse(List.of());
    }

    /** The value in its stored form: text in NFC, trimmed, blank text as JSON null. Only for values without violations. */
    public JsonNode normalise(Field field, JsonNode value) {
        if (SingleRules.isEmpty(value)) return NullNode.getInstance();
        return switch (field.type()) {
            case ROW -> value.isArray() ? normalRows(field, value) : normalRow(field, value);
            case ADDRESS -> AddressRules.normal(value);
            case NUMBER, DECIMAL -> DecimalNode.valueOf(NumberRules.normal(value));
            default -> TextNode.valueOf(texts.normal(field, value.asText()));
        };
    }

    /** Whether two values are the same, in whatever form their numbers came: 5, 5.0 and 5.00 are. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> {
                    if (a.equals(b)) return 0;
                    return a.isNumber() && b.isNumber() ? NumberRules.compare(a, b) : 1;
                },
                other);
    }

    static boolean mayNotBeEmpty(Field field) {
        return NEVER_EMPTY.contains(field.id());
    }

    private ArrayNode normalRows(Field field, JsonNode rows) {
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> normal.add(normalRow(field, row)));
        return normal;
    }

    /** Empty columns are left out. */
    private ObjectNode normalRow(Field field, JsonNode row) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        catalogue.columns(field).forEach(column -> {
            JsonNode value = normalise(column.field(), row.path(column.field().id()));
            if (!value.isNull()) normal.set(column.field().id(), value);
        });
        return normal;
    }
}
