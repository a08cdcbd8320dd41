package org.dongthuan.correction.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed for one field of the form, as it came; nothing of it is lost when another field is wrong.
 *
 * @param seen the value that the page showed as the present one
 * @param typed by the name of the input, without the field's
 */
record FieldInput(Field field, JsonNode seen, Map<String, String> typed, List<UUID> documents) {

    /** The inputs of any field: one text, the parts of a date, of an address, of a search, the word that it is right, and the wish to empty it. */
    static final List<String> PARTS = List.of("", "day", "month", "year", "line", "search", "sure", "clear");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    FieldInput {
        typed = Map.copyOf(typed);
        documents = List.copyOf(documents);
    }

    /** Reads the parameters {@code value-<field>…}, {@code seen-<field>} and {@code evidence-<field>}. */
    static FieldInput of(Field field, MultiValueMap<String, String> parameters) {
        String id = field.id();
        var typed = new HashMap<String, String>();
        for (String part : PARTS) {
            String value = parameters.getFirst(inputName(id, part));
            if (value != null) typed.put(part, value);
        }
        List<UUID> documents = Stream.ofNullable(parameters.get("evidence-" + id))
                .flatMap(List::stream)
                .map(FieldInput::documentId)
                .distinct()
                .toList();
        return new FieldInput(field, seen(parameters.getFirst("seen-" + id)), typed, documents);
    }

    void addTo(MultiValueMap<String, String> parameters) {
        parameters.add("seen-" + field.id(), seenJson());
        typed.forEach((part, value) -> parameters.add(inputName(field.id(), part), value));
        documents.forEach(document -> parameters.add("evidence-" + field.id(), document.toString()));
    }

    static String inputName(String field, String part) {
        return part.isEmpty() ? "value-" + field : "value-" + field + "-" + part;
    }

    String part(String part) {
        return typed.getOrDefault(part, "").strip();
    }

    boolean clears() {
        return !part("clear").isEmpty();
    }

    FieldInput with(String part, String value) {
        var changed = new HashMap<>(typed);
        changed.put(part, value);
        return new FieldInput(field, seen, changed, documents);
    }

    FieldInput withSeen(JsonNode current) {
        return new FieldInput(field, current, typed, documents);
    }

    FieldInput withDocument(UUID document) {
        // a portrait is its own proof: the new file takes the place of the former
        List<UUID> all = field.type() == Field.Type.FILE ? new ArrayList<>() : new ArrayList<>(documents);
        all.add(document);
        return new FieldInput(field, seen, typed, all);
    }

    FieldInput withoutDocument(String document) {
        return new FieldInput(
                field,
                seen,
                typed,
                documents.stream().filter(id -> !id.toString().equals(document)).toList());
    }

    String seenJson() {
        return seen.toString();
    }

    private static JsonNode seen(@Nullable String json) {
        try {
            return json == null || json.isEmpty() ? NullNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw Refusal.RuleViolated.malformed("malformed");
        }
    }

    private static UUID documentId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.RuleViolated.malformed("malformed");
        }
    }
}
