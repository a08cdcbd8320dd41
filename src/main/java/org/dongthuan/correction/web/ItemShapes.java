package org.dongthuan.correction.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.correction.DecisionParts;
import org.dongthuan.record.Field;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ItemKeys;
import org.springframework.stereotype.Component;

/** Which inputs there are for each place of a record, out of the catalogue. */
@Component
class ItemShapes {

    private final ItemKeys keys;
    private final DecisionParts decision;

    ItemShapes(ItemKeys keys, DecisionParts decision) {
        this.keys = keys;
        this.decision = decision;
    }

    /** The named places that exist, each once; of one row the first thing that is asked for. */
    List<ItemKey> known(List<String> names) {
        return keys.known(names);
    }

    Field field(ItemKey key) {
        return keys.field(key);
    }

    /** Whether it has still to be said which row is meant. */
    boolean isOpen(ItemKey key) {
        return keys.isOpen(key);
    }

    /** By the names of their inputs, the values that there is something to say about. */
    Map<String, Field> parts(ItemKey key) {
        Map<String, Field> parts = new LinkedHashMap<>();
        Field field = field(key);
        if (!field.repeating()) parts.put(key.toString(), field);
        keys.columns(key).forEach(column -> parts.put(key + "-" + column.field().id(), column.field()));
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
        return keys.columns(key).stream()
                .anyMatch(one -> one.required() && one.field().id().equals(column.id()));
    }
}
