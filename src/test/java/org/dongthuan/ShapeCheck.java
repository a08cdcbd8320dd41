package org.dongthuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Compares documents with the shapes that the description of the calls promises. */
final class ShapeCheck {

    /** To the second at least, and with its offset. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern LIKE_A_MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*");

    private final JsonNode description;

    ShapeCheck(JsonNode description) {
        this.description = description;
    }

    /** What of the document is not as the schema says, by its place. */
    List<String> differences(JsonNode document, JsonNode schema) {
        List<String> found = new ArrayList<>();
        compare("", document, schema, found);
        return found;
    }

    private void compare(String place, JsonNode value, JsonNode schema, List<String> found) {
        if (schema.has("$ref")) {
            compare(place, value, description.at(schema.get("$ref").asText().substring(1)), found);
            return;
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                any(place, value, schema.get(choice), found);
                return;
            }
        }
        if (schema.has("type") && !hasType(value, schema.get("type"))) {
            found.add(place + " is " + value.getNodeType() + ", not " + schema.get("type"));
            return;
        }
        if (value.isTextual()) text(place, value.asText(), schema, found);
        if (value.isArray() && schema.has("items")) {
            for (int each = 0; each < value.size(); each++)
                compare(place + "/" + each, value.get(each), schema.get("items"), found);
        }
        if (value.isObject()) members(place, value, schema, found);
    }

    private void any(String place, JsonNode value, JsonNode choices, List<String> found) {
        List<String> last = new ArrayList<>();
        for (JsonNode choice : choices) {
            List<String> differences = new ArrayList<>();
            compare(place, value, choice, differences);
            if (differences.isEmpty()) return;
            if (last.isEmpty()) last.addAll(differences);
        }
        found.addAll(last);
    }

    private void members(String place, JsonNode value, JsonNode schema, List<String> found) {
        JsonNode known = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.fields().forEachRemaining(member -> {
            String there = place + "/" + member.getKey();
            if (known.has(member.getKey())) compare(there, member.getValue(), known.get(member.getKey()), found);
            else if (others.isObject()) compare(there, member.getValue(), others, found);
            else if (!known.isMissingNode() && !others.asBoolean()) found.add(there + " is not described");
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) found.add(place + "/" + name.asText() + " is missing");
        });
    }

    private static void text(String place, String text, JsonNode schema, List<String> found) {
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode word : schema.get("enum")) known |= word.asText().equals(text);
            if (!known) found.add(place + " is " + text);
        }
        String format = schema.path("format").asText();
        boolean moment = format.equals("date-time");
        if (moment && !MOMENT.matcher(text).matches()
                || !moment && LIKE_A_MOMENT.matcher(text).matches())
            found.add(place + " is the moment " + text + " as " + schema);
        try {
            if (moment) OffsetDateTime.parse(text);
            if (format.equals("date")) LocalDate.parse(text);
            if (format.equals("uuid") && !UUID.fromString(text).toString().equals(text))
                found.add(place + " is " + text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            found.add(place + " is no " + format + ": " + text);
        }
    }

    private static boolean hasType(JsonNode value, JsonNode types) {
        if (types.isTextual()) return isOf(value, types.asText());
        for (JsonNode type : types) if (isOf(value, type.asText())) return true;
        return false;
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
