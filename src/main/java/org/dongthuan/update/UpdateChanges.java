package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.springframework.stereotype.Component;

/** Carries the approved items of an update to a record. */
@Component
class UpdateChanges {

    private final Registry registry;
    private final UpdateTexts items;

    UpdateChanges(Registry registry, UpdateTexts items) {
        this.registry = registry;
        this.items = items;
    }

    /**
     * Changes what was approved of that record, as that decision says, and returns the fields.
     *
     * @param own what of the update is about the record
     */
    List<String> of(RecordUpdate update, RecordId record, List<UpdateItem> own, WrittenDecision decision) {
        // the approver decided on these very values (they are the basis of his draft); the write compares them again
        return change(update, record, own, decision, items.current(record, own));
    }

    /**
     * Likewise of a list, on what was seen when it was sent.
     *
     * @throws org.dongthuan.platform.Refusal.Conflict {@code stale-value} when the record holds something else by now
     */
    List<String> asSeen(RecordUpdate update, RecordId record, List<UpdateItem> own, WrittenDecision decision) {
        Map<UpdateItem, JsonNode> seen = new HashMap<>();
        own.forEach(item -> seen.put(item, items.seen(item)));
        return change(update, record, own, decision, seen);
    }

    private List<String> change(
            RecordUpdate update,
            RecordId record,
            List<UpdateItem> own,
            WrittenDecision decision,
            Map<UpdateItem, JsonNode> current) {
        List<UpdateItem> approved = own.stream().filter(UpdateItem::isApproved).toList();
        var basis = new FieldChange.Basis(decision.number(), decision.id(), decision.request());
        for (UpdateItem item : approved) {
            UpdateItem.Row row = item.row();
            var before = Objects.requireNonNull(current.get(item));
            if (row == null) {
                registry.change(new FieldChange(
                        record,
                        item.field(),
                        before,
                        items.wanted(item),
                        update.order().effectiveFrom(),
                        basis,
                        update.requester()));
            } else {
                registry.change(new RowChange(
                        record,
                        item.field(),
                        row.id(),
                        before,
                        items.wanted(item),
                        update.order().effectiveFrom(),
                        basis,
                        update.requester()));
            }
        }
        return RecordUpdate.fields(approved);
    }
}
