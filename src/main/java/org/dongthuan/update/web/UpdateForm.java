package org.dongthuan.update.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.record.ItemKey;
import org.dongthuan.update.UpdateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An update while it is being written, as it came; nothing of it is lost when something is wrong.
 *
 * @param rows those that are there already and shall be changed or end
 * @param typed by the name of the input
 */
public record UpdateForm(
        UUID record, UpdateKind kind, List<ItemKey> rows, Map<String, String> typed, List<UUID> documents) {

    static final String RECORD = "record";
    static final String KIND = "kind";
    static final String ROW = "row";
    private static final String EVIDENCE = "evidence";

    /** What the page's form sends beside record, kind, rows and documents. */
    private static final List<String> INPUTS = List.of("value-", "seen-", "row-", "order-");

    public UpdateForm {
        rows = List.copyOf(rows);
        typed = Map.copyOf(typed);
        documents = List.copyOf(documents);
    }

    static UpdateForm of(UUID record, UpdateKind kind, MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (INPUTS.stream().anyMatch(name::startsWith) && !values.isEmpty())
                // what is chosen out of proposals stands below what was typed
                typed.put(name, values.get(values.size() - 1));
        });
        List<UUID> documents = Stream.ofNullable(parameters.get(EVIDENCE))
                .flatMap(List::stream)
                .flatMap(id -> Stream.ofNullable(uuid(id)))
                .distinct()
                .toList();
        return new UpdateForm(record, kind, rows(kind, parameters.get(ROW)), typed, documents);
    }

    /** The named rows of that kind's fields, of each the first thing that is asked for. */
    static List<ItemKey> rows(UpdateKind kind, @Nullable List<String> names) {
        Set<String> places = new HashSet<>();
        return Stream.ofNullable(names)
                .flatMap(List::stream)
                .flatMap(name -> ItemKey.of(name).stream())
                .filter(key -> key.rowId() != null)
                .filter(key ->
                        kind.repeating().stream().anyMatch(field -> field.id().equals(key.field())))
                .filter(key -> places.add(key.place()))
                .toList();
    }

    /** What was typed into that input. */
    public String typed(String input) {
        return typed.getOrDefault(input, "");
    }

    UpdateForm withDocument(UUID document) {
        List<UUID> more = new ArrayList<>(documents);
        if (!more.contains(document)) more.add(document);
        return new UpdateForm(record, kind, rows, typed, more);
    }

    UpdateForm withoutDocument(String document) {
        return new UpdateForm(
                record,
                kind,
                rows,
                typed,
                documents.stream()
                        .filter(one -> !one.toString().equals(document))
                        .toList());
    }

    UpdateForm with(String input, String value) {
        return with(rows, Map.of(input, value));
    }

    /** With these rows instead, and what their inputs begin with. */
    UpdateForm with(List<ItemKey> others, Map<String, String> more) {
        Map<String, String> changed = new HashMap<>(typed);
        changed.putAll(more);
        return new UpdateForm(record, kind, others, changed, documents);
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(RECORD, record.toString());
        parameters.add(KIND, kind.id());
        rows.forEach(key -> parameters.add(ROW, key.toString()));
        typed.forEach(parameters::add);
        documents.forEach(document -> parameters.add(EVIDENCE, document.toString()));
        return parameters;
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
