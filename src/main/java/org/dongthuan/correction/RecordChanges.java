package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.springframework.stereotype.Component;

/** Carries the approved items of a correction to the record. */
@Component
class RecordChanges {

    private final Registry registry;
    private final ItemValues items;
    private final Clock clock;

    RecordChanges(Registry registry, ItemValues items, Clock clock) {
        this.registry = registry;
        this.items = items;
        this.clock = clock;
    }

    /** Changes the approved fields and rows, as that decision says, and returns the names of the fields. */
    List<String> of(Correction correction, WrittenDecision decision) {
        List<CorrectionItem> approved = correction.items().stream()
                .filter(item -> item.status() == ItemStatus.APPROVED)
                .toList();
        // the approver decided on these very values (they are the basis of his draft); the write compares them again
        Map<String, JsonNode> current = items.current(correction);
        var basis = new FieldChange.Basis(decision.number(), decision.id(), decision.request());
        for (CorrectionItem item : approved) {
            JsonNode now = items.current(current, item);
            UUID row = item.rowOfRecord();
            if (row == null) change(correction, item, now, basis);
            else change(correction, item, row, now, basis);
        }
        return approved.stream().map(CorrectionItem::field).distinct().toList();
    }

    private void change(Correction correction, CorrectionItem item, JsonNode now, FieldChange.Basis basis) {
        registry.change(new FieldChange(
                correction.record(),
                item.field(),
                now,
                items.wanted(item),
                LocalDate.now(clock),
                basis,
                correction.requester()));
    }

    private void change(Correction correction, CorrectionItem item, UUID row, JsonNode now, FieldChange.Basis basis) {
        // a row that is there no more becomes nothing, and nobody is asked to approve that
        if (items.isGone(item, now)) throw new Refusal.Conflict("stale-value");
        registry.change(new RowChange(
                correction.record(),
                item.field(),
                row,
                now,
                items.wanted(item),
                LocalDate.now(clock),
                basis,
                correction.requester()));
    }
}
