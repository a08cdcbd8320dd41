package org.dongthuan.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one update be open on each place of a record: a field, or a row of it. */
@Component
class OpenUpdates {

    private final UpdateItemTable items;
    private final TransactionTemplate alone;

    OpenUpdates(UpdateItemTable items, PlatformTransactionManager transactions) {
        this.items = items;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Refusal.Conflict {@code open-update-exists} (409) with the number of the open one */
    void refuseSecond(RecordId record, String field, @Nullable UUID row) {
        OpenItem.find(items.openOf(record), field, row).ifPresent(open -> refuse(open, field, row));
    }

    /** Those of rows of a record, by row. */
    Map<UUID, RequestNumber> rows(RecordId record) {
        Map<UUID, RequestNumber> open = new HashMap<>();
        for (OpenItem item : items.openOf(record)) if (item.row() != null) open.put(item.row(), item.number());
        return open;
    }

    /**
     * Likewise once the table's key has refused: somebody was faster between the look and the insert. Asked in a
     * transaction of its own, the caller's is over.
     */
    void refuseOvertaken(List<UpdateItem> wanted) {
        alone.executeWithoutResult(status -> wanted.forEach(item -> {
            UpdateItem.Row row = item.row();
            refuseSecond(item.record(), item.field(), row == null ? null : row.id());
        }));
    }

    private static void refuse(RequestNumber open, String field, @Nullable UUID row) {
        Map<String, Object> about = new HashMap<>(Map.of("number", open.text(), "field", field));
        if (row != null) about.put("rowId", row);
        throw new Refusal.Conflict("open-update-exists", about, open.text());
    }
}
