package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.WantedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The present values of the fields that somebody is about to correct on his own record. */
@Component
class OwnFields {

    private final Registry registry;
    private final ItemShapes shapes;
    private final WantedRows rows;
    private final AuditLog audit;

    OwnFields(Registry registry, ItemShapes shapes, WantedRows rows, AuditLog audit) {
        this.registry = registry;
        this.shapes = shapes;
        this.rows = rows;
        this.audit = audit;
    }

    UUID recordOf(Actor actor) {
        return id(actor).value();
    }

    /** What these fields hold; the reading is logged. */
    @Transactional
    public Map<String, JsonNode> values(Actor actor, Collection<String> fields) {
        List<String> asked = fields.stream().distinct().toList();
        RecordId record = id(actor);
        Map<String, JsonNode> values = registry.values(record, asked);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), AuditEntry.Action.READ_RECORD)
                .on(record.value(), asked)
                .because("own-data"));
        return values;
    }

    /** Inputs filled with what stands on the record; a row that is there no more is left out. */
    @Transactional
    public List<ItemInput> read(Actor actor, List<ItemKey> keys) {
        Map<String, JsonNode> values =
                values(actor, keys.stream().map(ItemKey::field).toList());
        return keys.stream()
                .flatMap(key -> input(key, values.getOrDefault(key.field(), NullNode.getInstance())).stream())
                .toList();
    }

    private Optional<ItemInput> input(ItemKey key, JsonNode value) {
        ItemKey.Action action = key.action();
        Field field = shapes.field(key);
        if (action == null) return Optional.of(filled(key, field, value));
        if (action == ItemKey.Action.ADD) return Optional.of(filled(key, field, NullNode.getInstance()));
        JsonNode row = rows.present(field, value, UUID.fromString(key.row()));
        return row.isNull() ? Optional.empty() : Optional.of(filled(key, field, row));
    }

    private ItemInput filled(ItemKey key, Field field, JsonNode value) {
        List<FieldInput> parts = shapes.parts(key).entrySet().stream()
                .map(part -> filled(
                        part.getKey(),
                        part.getValue(),
                        field.repeating() ? value.path(part.getValue().id()) : value))
                .toList();
        List<FieldInput> decision = shapes.decision(key).entrySet().stream()
                .map(part -> new FieldInput(part.getKey(), part.getValue(), Map.of()))
                .toList();
        return new ItemInput(key, field, value, parts, decision, false, List.of());
    }

    private static FieldInput filled(String name, Field field, JsonNode value) {
        return new FieldInput(name, field, TypedValues.typed(field, value));
    }

    private RecordId id(Actor actor) {
        return registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
    }
}
