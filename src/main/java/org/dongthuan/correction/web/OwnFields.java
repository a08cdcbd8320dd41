package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The present values of the fields that somebody is about to correct on his own record. */
@Component
class OwnFields {

    private final Registry registry;
    private final AuditLog audit;

    OwnFields(Registry registry, AuditLog audit) {
        this.registry = registry;
        this.audit = audit;
    }

    UUID recordOf(Actor actor) {
        return id(actor).value();
    }

    /** A form filled with what stands on the record; the reading is logged. */
    @Transactional
    public List<FieldInput> read(Actor actor, List<Field> fields) {
        List<String> ids = fields.stream().map(Field::id).toList();
        RecordId record = id(actor);
        Map<String, JsonNode> values = registry.values(record, ids);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), AuditEntry.Action.READ_RECORD)
                .on(record.value(), ids)
                .because("own-data"));
        return fields.stream()
                .map(field -> input(field, values.getOrDefault(field.id(), NullNode.getInstance())))
                .toList();
    }

    private static FieldInput input(Field field, JsonNode value) {
        return new FieldInput(field, value, TypedValues.typed(field, value), List.of());
    }

    private RecordId id(Actor actor) {
        return registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
    }
}
