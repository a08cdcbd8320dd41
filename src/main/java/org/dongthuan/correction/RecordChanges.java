package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueCodec;
import org.springframework.stereotype.Component;

/** Carries the approved items of a correction to the record. */
@Component
class RecordChanges {

    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final ValueCodec codec;
    private final Clock clock;

    RecordChanges(Registry registry, FieldCatalogue catalogue, ValueCodec codec, Clock clock) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.codec = codec;
        this.clock = clock;
    }

    /** Changes the approved fields, as that decision says, and returns their names. */
    List<String> of(Correction correction, WrittenDecision decision) {
        List<CorrectionItem> approved = correction.items().stream()
                .filter(item -> item.status() == ItemStatus.APPROVED)
                .toList();
        List<String> fields = approved.stream().map(CorrectionItem::field).toList();
        // the approver decided on these very values (they are the basis of his draft); the write compares them again
        var current = registry.values(correction.record(), fields);
        var basis = new FieldChange.Basis(decision.number(), decision.id(), decision.request());
        for (CorrectionItem item : approved) {
            Field field = catalogue.find(item.field()).orElseThrow();
            registry.change(new FieldChange(
                    correction.record(),
                    item.field(),
                    Objects.requireNonNull(current.get(item.field())),
                    codec.decode(field, item.wantedCell(), CorrectionItem.wantedAt(item.id(), item.field())),
                    LocalDate.now(clock),
                    basis,
                    correction.requester()));
        }
        return fields;
    }
}
