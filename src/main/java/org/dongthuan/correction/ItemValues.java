package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.record.WantedRow;
import org.dongthuan.record.WantedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of a correction opened from their cells, and what stands on the record in their places. */
@Component
class ItemValues {

    private final FieldCatalogue catalogue;
    private final ValueCodec codec;
    private final WantedRows rows;
    private final Registry registry;

    ItemValues(FieldCatalogue catalogue, ValueCodec codec, WantedRows rows, Registry registry) {
        this.catalogue = catalogue;
        this.codec = codec;
        this.rows = rows;
        this.registry = registry;
    }

    Field field(CorrectionItem item) {
        return catalogue.find(item.field()).orElseThrow();
    }

    @Nullable
    String reason(Correction correction) {
        byte[] locked = correction.lockedReason();
        return locked == null ? null : codec.open(locked, Correction.reasonAt(correction.number()));
    }

    @Nullable
    NamedDecision decision(CorrectionItem item) {
        byte[] locked = item.lockedDecision();
        return locked == null ? null : NamedDecision.of(codec.open(locked, CorrectionItem.decisionAt(item.id())));
    }

    JsonNode seen(CorrectionItem item) {
        return codec.decode(field(item), item.seenCell(), CorrectionItem.seenAt(item.id(), item.field()));
    }

    /** Of a row the whole row as it shall be; JSON null where something goes. */
    JsonNode wanted(CorrectionItem item) {
        return codec.decode(field(item), item.wantedCell(), CorrectionItem.wantedAt(item.id(), item.field()));
    }

    /** The wanted value in the form in which it was asked for. */
    JsonNode asked(CorrectionItem item) {
        JsonNode wanted = wanted(item);
        RowTarget target = item.row();
        if (target == null) return wanted;
        return new WantedRow(target.operation(), target.adds() ? null : target.row(), wanted).json();
    }

    /** What stands on the record now, by field. */
    Map<String, JsonNode> current(Correction correction) {
        return registry.values(
                correction.record(),
                correction.items().stream()
                        .map(CorrectionItem::field)
                        .distinct()
                        .toList());
    }

    /** Of a repeating field the row that the item is about; JSON null for one that is to come, or is there no more. */
    JsonNode current(Map<String, JsonNode> current, CorrectionItem item) {
        JsonNode value = current.getOrDefault(item.field(), NullNode.instance);
        RowTarget target = item.row();
        if (target == null) return value;
        return target.adds() ? NullNode.instance : rows.present(field(item), value, target.row());
    }

    /** Whether the row that the item wants to change was taken out meanwhile. */
    boolean isGone(CorrectionItem item, JsonNode current) {
        RowTarget target = item.row();
        return target != null && !target.adds() && current.isNull();
    }
}
