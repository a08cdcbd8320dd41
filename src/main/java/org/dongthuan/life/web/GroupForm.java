package org.dongthuan.life.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A group as it was typed.
 *
 * @param typed by the name of the input
 * @param rows which rows of a field it has, by the field
 */
record GroupForm(Map<String, String> typed, Map<String, List<UUID>> rows) {

    static final GroupForm NOTHING = new GroupForm(Map.of(), Map.of());

    private static final String ROWS = "rows-";

    GroupForm {
        typed = Map.copyOf(typed);
        rows = Map.copyOf(rows);
    }

    static GroupForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        Map<String, List<UUID>> rows = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(ROWS)) {
                rows.put(
                        name.substring(ROWS.length()),
                        values.stream()
                                .flatMap(id -> Stream.ofNullable(DossierForm.uuid(id)))
                                .distinct()
                                .toList());
            } else if ((name.startsWith("value-") || name.startsWith("row-")) && !values.isEmpty()) {
                // what is chosen out of proposals stands below what was typed
                typed.put(name, values.get(values.size() - 1));
            }
        });
        return new GroupForm(typed, rows);
    }

    static String value(Field field) {
        return "value-" + field.id();
    }

    /** Of an address: its street stands in the input of the value. */
    static String commune(Field field) {
        return value(field) + "-commune";
    }

    static String cell(UUID row, Column column) {
        return row(row) + "-" + column.field().id();
    }

    static String row(UUID row) {
        return "row-" + row;
    }

    static String rows(Field field) {
        return ROWS + field.id();
    }

    List<UUID> rowsOf(Field field) {
        return rows.getOrDefault(field.id(), List.of());
    }

    /** What was typed into that input; none where the form had none. */
    @Nullable
    String typed(String input) {
        return typed.get(input);
    }

    /**
     * Those inputs alone in which something is wrong.
     *
     * @param wrong names of values, and of whole rows
     */
    MultiValueMap<String, String> only(List<String> wrong) {
        var kept = new LinkedMultiValueMap<String, String>();
        typed.forEach((name, text) -> {
            if (wrong.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "-"))) kept.add(name, text);
        });
        rows.forEach((field, ids) -> ids.stream()
                .filter(id -> wrong.contains(row(id)))
                .forEach(id -> kept.add(ROWS + field, id.toString())));
        return kept;
    }
}
