package org.dongthuan.correction.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.correction.DecisionParts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.WantedRows;
import org.springframework.stereotype.Component;

/** Which inputs there are for each place of a record, out of the catalogue. */
@Component
class ItemShapes {

    private static final String END = "to";

    private final FieldCatalogue catalogue;
    private final WantedRows rows;
    private final DecisionParts decision;

    ItemShapes(FieldCatalogue catalogue, WantedRows rows, DecisionParts decision) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.decision = decision;
    }

    /** The named places that exist, each once; of one row the first thing that is asked for. */
    List<ItemKey> known(List<String> names) {
        Set<String> places = new HashSet<>();
        return names.stream()
                .flatMap(name -> ItemKey.of(name).stream())
                .filter(this::exists)
                .filter(key -> places.add(key.place()))
                .toList();
    }

    Field field(ItemKey key) {
        return catalogue.find(key.field()).orElseThrow();
    }

    /** Whether it has still to be said which row is meant. */
    boolean isOpen(ItemKey key) {
        return key.action() == null && field(key).repeating();
    }

    boolean hasEnd(Field field) {
        return rows.hasEnd(field);
    }

    /** By the names of their inputs, the values that there is something to say about. */
    Map<String, Field> parts(ItemKey key) {
        Map<String, Field> parts = new LinkedHashMap<>();
        Field field = field(key);
        if (!field.repeating()) parts.put(key.toString(), field);
        else columns(key, field).forEach(column -> parts.put(key + "-" + column.id(), column));
        return parts;
    }

    /** Likewise for the decision that an agency's field rests on. */
    Map<String, Field> decision(ItemKey key) {
        Map<String, Field> parts = new LinkedHashMap<>();
        Field field = field(key);
        if (field.owner().kind() != Field.Owner.Kind.AGENCY || !field.needsEvidence()) return parts;
        parts.put(key + "-decision-number", decision.number());
        parts.put(key + "-decision-date", decision.date());
        parts.put(key + "-decision-issuer", decision.issuer());
        return parts;
    }

    /** Whether a row must have that column. */
    boolean isRequired(ItemKey key, Field column) {
        if (key.action() == ItemKey.Action.END) return true;
        return catalogue.columns(field(key)).stream()
                .anyMatch(one -> one.required() && one.field().id().equals(column.id()));
    }

    private List<Field> columns(ItemKey key, Field field) {
        if (key.action() == null || key.action() == ItemKey.Action.REMOVE) return List.of();
        return catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column ->
                        key.action() != ItemKey.Action.END || column.id().equals(END))
                .toList();
    }

    private boolean exists(ItemKey key) {
        Optional<Field> field = catalogue.find(key.field());
        if (field.isEmpty()) return false;
        if (key.action() == null) return true;
        return field.get().repeating() && (key.action() != ItemKey.Action.END || hasEnd(field.get()));
    }
}
