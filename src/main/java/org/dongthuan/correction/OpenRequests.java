package org.dongthuan.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one request be open on each place of a record: a field, or a row of it. */
@Component
class OpenRequests {

    private final Corrections corrections;
    private final TransactionTemplate alone;

    OpenRequests(Corrections corrections, PlatformTransactionManager transactions) {
        this.corrections = corrections;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** The open request on the place of that wish. */
    Optional<Correction> on(RecordId record, CheckedWish wish) {
        RowTarget target = wish.row();
        return target == null
                ? corrections.findOpenOn(record.value(), wish.field().id())
                : corrections.findOpenOnRow(record.value(), wish.field().id(), target.row());
    }

    /**
     * Refuses once the table's keys have done so: somebody was faster between the look and the insert. Asked in a
     * transaction of its own, the caller's is over.
     */
    void refuseOvertaken(RecordId record, List<CheckedWish> wishes) {
        alone.executeWithoutResult(status -> wishes.forEach(wish -> {
            RowTarget target = wish.row();
            @Nullable UUID told = target == null || target.adds() ? null : target.row();
            on(record, wish).ifPresent(open -> refuse(open, wish.field(), told));
        }));
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
