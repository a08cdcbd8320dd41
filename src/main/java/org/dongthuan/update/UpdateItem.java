package org.dongthuan.update;

import java.util.UUID;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.RowChange.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One wanted change of a field or of one of its rows, with what stood there when it was entered, both as cells of the
 * value codec.
 *
 * @param row what is done with which row, for repeating fields
 */
record UpdateItem(
        UUID id,
        RecordId record,
        String field,
        @Nullable Row row,
        SubmitUpdate.Kind kind,
        String seenCell,
        String wantedCell,
        UpdateItemStatus status,
        @Nullable String decisionReason) {

    /** A row that comes brings its own new id, so that it comes once. */
    record Row(Operation operation, UUID id) {}

    static Place seenAt(UUID item, String field) {
        return new Place("record_update_item", "seen_cell." + field, item.toString());
    }

    static Place wantedAt(UUID item, String field) {
        return new Place("record_update_item", "wanted_cell." + field, item.toString());
    }

    Place seenAt() {
        return seenAt(id, field);
    }

    Place wantedAt() {
        return wantedAt(id, field);
    }

    boolean isApproved() {
        return status == UpdateItemStatus.APPROVED;
    }

    UpdateItem decided(UpdateItemStatus outcome, @Nullable String reason) {
        return new UpdateItem(id, record, field, row, kind, seenCell, wantedCell, outcome, reason);
    }
}
