package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import org.dongthuan.record.Field;
import org.dongthuan.record.TypedNumber;

/**
 * Between what people type and the values of a record. What makes no sense is passed on as it was typed: the rules for
 * values say in words what is wrong with it.
 */
final class TypedValues {

    private TypedValues() {}

    /** The value that the person wants; JSON null where the inputs are empty. */
    static JsonNode wanted(FieldInput input) {
        if (input.clears()) return NullNode.getInstance();
        return switch (input.field().type()) {
            case DATE, PARTIAL_DATE -> date(input);
            case NUMBER, DECIMAL ->
                input.part("").isEmpty() ? NullNode.getInstance() : TypedNumber.read(input.part(""));
            case ADDRESS -> address(input);
            default -> text(input.part("").replaceAll("\\s*\\R\\s*", " "));
        };
    }

    /** The inputs filled with a value, so that a small mistake is a small change. */
    static Map<String, String> typed(Field field, JsonNode value) {
        Map<String, String> typed = new HashMap<>();
        if (value.isNull()) return typed;
        switch (field.type()) {
            case DATE, PARTIAL_DATE -> {
                String[] parts = value.asText().split("-");
                typed.put("year", parts[0]);
                if (parts.length > 1) typed.put("month", parts[1]);
                if (parts.length > 2) typed.put("day", parts[2]);
            }
            case ADDRESS -> {
                typed.put("line", value.path("line").asText());
                typed.put("", value.path("commune").asText());
            }
            case FILE, ROW -> {}
            default -> typed.put("", value.asText());
        }
        return typed;
    }

    private static JsonNode date(FieldInput input) {
        String year = input.part("year");
        String month = input.part("month");
        String day = input.part("day");
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) return NullNode.getInstance();
        boolean dayWithoutMonth = month.isEmpty() && !day.isEmpty();
        String text = year
                + (month.isEmpty() && !dayWithoutMonth ? "" : "-" + twoDigits(month))
                + (day.isEmpty() ? "" : "-" + twoDigits(day));
        return TextNode.valueOf(text);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static JsonNode address(FieldInput input) {
        String line = input.part("line");
        String commune = input.part("");
        if (line.isEmpty() && commune.isEmpty()) return NullNode.getInstance();
        return JsonNodeFactory.instance.objectNode().put("line", line).put("commune", commune);
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }
}
