package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FieldCatalogue.Column;
import org.springframework.stereotype.Component;

/** What is right for a row of a repeating field: each column for itself, and no end before its beginning. */
@Component
class RowRules {

    /** It is about two columns at once. */
    static final String PERIOD = "value.period";

    private final FieldCatalogue catalogue;
    private final SingleRules singles;

    RowRules(FieldCatalogue catalogue, SingleRules singles) {
        this.catalogue = catalogue;
        this.singles = singles;
    }

    List<Violation> violations(String path, Field field, JsonNode value) {
        if (!value.isArray()) return row(path, field, value);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) violations.addAll(row(path + "[" + i + "]", field, value.get(i)));
        return violations;
    }

    private List<Violation> row(String path, Field field, JsonNode row) {
        if (!row.isObject()) return List.of(ValueProblem.of("value.row").at(path, field));
        List<Violation> violations = new ArrayList<>();
        List<Column> columns = catalogue.columns(field);
        Set<String> known = columns.stream().map(column -> column.field().id()).collect(Collectors.toSet());
        row.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name))
                violations.add(ValueProblem.of("value.column-unknown", name).at(path, field));
        });
        columns.forEach(column -> cell(path, column, row).ifPresent(violations::add));
        if (violations.stream().noneMatch(RowRules::isAboutADay))
            period(path, columns, row).ifPresent(violations::add);
        return violations;
    }

    private Optional<Violation> cell(String path, Column column, JsonNode row) {
        Field field = column.field();
        JsonNode value = row.path(field.id());
        return singles.check(field, value, column.required())
                .map(problem -> problem.at(path + "." + field.id(), field));
    }

    /** The filled columns of a row and nothing else of it, neither its id; JSON null where there is no row. */
    static JsonNode filled(List<Column> columns, JsonNode row) {
        if (!row.isObject()) return NullNode.getInstance();
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            String id = column.field().id();
            if (!SingleRules.isEmpty(row.path(id))) filled.set(id, row.get(id));
        }
        return filled;
    }

    private static boolean isAboutADay(Violation violation) {
        return violation.field().endsWith(".from") || violation.field().endsWith(".to");
    }

    private static Optional<Violation> period(String path, List<Column> columns, JsonNode row) {
        String from = row.path("from").asText("");
        String to = row.path("to").asText("");
        if (from.isEmpty() || to.isEmpty() || !DateRules.isBackwards(from, to)) return Optional.empty();
        return columns.stream()
                .map(Column::field)
                .filter(field -> "to".equals(field.id()))
                .map(field -> ValueProblem.of(PERIOD).at(path + ".to", field))
                .findFirst();
    }
}
