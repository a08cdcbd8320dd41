package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.correction.Applicant;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.Registry;
import org.dongthuan.record.WantedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The present values of the fields that somebody is about to correct: on his own record, or by a mandate on another one's. */
@Component
class OwnFields {

    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final ItemShapes shapes;
    private final WantedRows rows;
    private final AuditLog audit;

    OwnFields(Registry registry, FieldCatalogue catalogue, ItemShapes shapes, WantedRows rows, AuditLog audit) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.shapes = shapes;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * What these fields hold; the reading is logged.
     *
     * @throws Refusal.NotPermitted where the mandate is for none of one of them
     */
    @Transactional
    public Map<String, JsonNode> values(Applicant applicant, Collection<String> fields) {
        List<String> asked = fields.stream().distinct().toList();
        if (!asked.stream().allMatch(id -> mayAskFor(applicant, id))) throw new Refusal.NotPermitted("not-permitted");
        Map<String, JsonNode> values = registry.values(applicant.record(), asked);
        if (!asked.isEmpty()) audit.append(applicant.reading(asked));
        return values;
    }

    boolean mayAskFor(Applicant applicant, String field) {
        return catalogue.find(field).filter(applicant::mayAskFor).isPresent();
    }

    /** Inputs filled with what stands on the record; a row that is there no more is left out. */
    @Transactional
    public List<ItemInput> read(Applicant applicant, List<ItemKey> keys) {
        Map<String, JsonNode> values =
                values(applicant, keys.stream().map(ItemKey::field).toList());
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
}
