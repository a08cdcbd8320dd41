package org.dongthuan.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets one request be open on each place of a record: a field, or a row of it. */
@Component
class OpenRequests {

    private final Corrections corrections;

    OpenRequests(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @throws Refusal.Conflict {@code open-correction-exists} (409) with the number of the open one */
    void refuseSecond(RecordId record, List<Wish> wishes) {
        for (Wish wish : wishes) {
            UUID row = wish.rowId();
            if (!wish.field().repeating()) {
                corrections
                        .findOpenOn(record.value(), wish.field().id())
                        .ifPresent(open -> refuse(open, wish.field(), null));
            } else if (row != null) {
                refuseSecond(record, wish.field(), row, row);
            }
        }
    }

    /** Likewise of a new row that somebody has asked for already, as a second click does. */
    void refuseSameRow(RecordId record, List<CheckedWish> wishes) {
        for (CheckedWish wish : wishes) {
            RowTarget target = wish.row();
            if (target != null && target.adds()) refuseSecond(record, wish.field(), target.row(), null);
        }
    }

    private void refuseSecond(RecordId record, Field field, UUID row, @Nullable UUID told) {
        corrections.findOpenOnRow(record.value(), field.id(), row).ifPresent(open -> refuse(open, field, told));
    }

    private static void refuse(Correction open, Field field, @Nullable UUID row) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("number", open.number().text());
        properties.put("field", field.id());
        if (row != null) properties.put("rowId", row);
        throw new Refusal.Conflict(
                "open-correction-exists", properties, open.number().text());
    }
}
