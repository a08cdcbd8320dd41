package org.dongthuan.correction.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.record.Field;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed for one value, as it came; nothing of it is lost when another one is wrong.
 *
 * @param key how its inputs are named: the item's key, or that with a column behind it
 * @param typed by the name of the input, without the key
 */
record FieldInput(String key, Field field, Map<String, String> typed) {

    /** The inputs of any value: one text, the parts of a date, of an address, of a search, the word that it is right, and the wish to empty it. */
    static final List<String> PARTS = List.of("", "day", "month", "year", "line", "search", "sure", "clear");

    FieldInput {
        typed = Map.copyOf(typed);
    }

    /** Reads the parameters {@code value-<key>…}. */
    static FieldInput of(String key, Field field, MultiValueMap<String, String> parameters) {
        var typed = new HashMap<String, String>();
        for (String part : PARTS) {
            String value = parameters.getFirst(inputName(key, part));
            if (value != null) typed.put(part, value);
        }
        return new FieldInput(key, field, typed);
    }

    void addTo(MultiValueMap<String, String> parameters) {
        typed.forEach((part, value) -> parameters.add(inputName(key, part), value));
    }

    static String inputName(String key, String part) {
        return part.isEmpty() ? "value-" + key : "value-" + key + "-" + part;
    }

    String inputName(String part) {
        return inputName(key, part);
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
        return new FieldInput(key, field, changed);
    }
}
