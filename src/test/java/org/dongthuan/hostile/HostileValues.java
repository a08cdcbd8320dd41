package org.dongthuan.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.dongthuan.ApiDescription;

/** Values that nobody should send, between others that are right, so that the wrong ones get deep enough. */
final class HostileValues {

    /** As they are typed, before any encoding. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0007\u001b[2J",
            "\u202Egnp.exe",
            "\u200B\uFEFF",
            "\uFFFF",
            "a\u0301\u0323",
            "𝕏😀",
            "%",
            "%00",
            "%s%n",
            "_%\\",
            "../../etc/passwd",
            "' or '1'='1",
            "${7*7} #{7*7} {0} {",
            "<script>alert(1)</script>",
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "123456789012345678901234567890",
            "1e400",
            "1e999999999",
            "NaN",
            "9999-99-99",
            "9999-12-31",
            "0000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "294277-01-01",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "{00000000-0000-0000-0000-000000000000}",
            "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
            "DC-9999-999999999.999",
            "DC-0000-000000000",
            "KT-2026-000001.0",
            "MSBhY2Nlc3MtcmVxdWVzdHMgOTk5OTk5OTk5OTk5OTk5OSBLVC0yMDI2LTAwMDAwMQ",
            "x".repeat(700),
            "ế".repeat(100));

    /** As they stand in a document, right or not. */
    private static final List<String> FRAGMENTS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"\":null}",
            "-1",
            "0",
            "1.5",
            "2147483648",
            "1e400",
            "1e999999999",
            "-1e-400",
            "123456789012345678901234567890",
            "9".repeat(1_500),
            "NaN",
            "01",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800 x\"",
            "\"\\u202e\\u200b\"",
            "\"unfinished",
            "\"\\x\"",
            "[".repeat(1_200) + "]".repeat(1_200),
            "[".repeat(400) + "]".repeat(400),
            "{\"a\":".repeat(300) + "1" + "}".repeat(300),
            "\"" + "x".repeat(70_000) + "\"",
            "{\"line\":\"\\u0000\",\"commune\":1}",
            "{\"operation\":\"ADD\",\"row\":{\"\":[]}}",
            "{\"operation\":\"END\",\"rowId\":\"1-1-1-1-1\"}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random dice;
    private final ApiDescription api;
    private final Map<String, List<String>> known;

    /** @param known right values, by the name of the parameter or member */
    HostileValues(Random dice, ApiDescription api, Map<String, List<String>> known) {
        this.dice = dice;
        this.api = api;
        this.known = Map.copyOf(known);
    }

    <T> T any(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }

    boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    int upTo(int most) {
        return dice.nextInt(most + 1);
    }

    /** What somebody types for a parameter. */
    String text(String name, JsonNode schema) {
        if (oneIn(2)) return any(TEXTS);
        return right(name, schema);
    }

    /** A document after the schema, wrong in some places. */
    String json(String name, JsonNode schema, int depth) {
        if (oneIn(6)) return any(FRAGMENTS);
        if (oneIn(6)) return quoted(any(TEXTS));
        JsonNode type = api.resolved(schema);
        if (type.has("properties")) return object(type.get("properties"), depth);
        if (type.has("items")) {
            var items = new StringJoiner(",", "[", "]");
            for (int each = upTo(3); each > 0; each--) items.add(json(name, type.get("items"), depth + 1));
            return items.toString();
        }
        return switch (type.path("type").asText()) {
            case "boolean" -> String.valueOf(!oneIn(4));
            case "integer", "number" -> right(name, type);
            case "string" -> quoted(right(name, type));
            default -> depth > 3 ? any(FRAGMENTS) : free(name, depth);
        };
    }

    private String object(JsonNode properties, int depth) {
        Map<String, String> members = new LinkedHashMap<>();
        properties.fields().forEachRemaining(member -> {
            if (!oneIn(8)) members.put(member.getKey(), json(member.getKey(), member.getValue(), depth + 1));
        });
        if (oneIn(12)) members.put(any(TEXTS), any(FRAGMENTS));
        return object(members);
    }

    /** Where the schema says nothing: a right value, or members of whatever a call may take. */
    private String free(String name, int depth) {
        if (known.containsKey(name) && !oneIn(4)) return quoted(any(known.get(name)));
        if (oneIn(3)) return any(FRAGMENTS);
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : List.of(
                "outcome",
                "answer",
                "reason",
                "remarks",
                "fields",
                "subjects",
                "formsOfUse",
                "to",
                "until",
                "items",
                "itemId",
                "redirectTo",
                "number",
                "missing")) {
            if (oneIn(4)) members.put(member, json(member, JSON.missingNode(), depth + 1));
        }
        return object(members);
    }

    private static String object(Map<String, String> members) {
        var text = new StringJoiner(",", "{", "}");
        members.forEach((member, value) -> text.add(quoted(member) + ":" + value));
        return text.toString();
    }

    private String right(String name, JsonNode schema) {
        if (known.containsKey(name)) return any(known.get(name));
        if (schema.has("enum"))
            return schema.get("enum").get(upTo(schema.get("enum").size() - 1)).asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "date" -> "2026-12-01";
            case "int32", "int64" -> String.valueOf(upTo(3));
            default -> "x";
        };
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
