package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a change of one row of a repeating field together with its history. */
@Component
class RowChanges {

    private final RecordTable records;
    private final RowTable rows;
    private final ChangeTable history;
    private final Cells cells;
    private final Followers followers;

    RowChanges(RecordTable records, RowTable rows, ChangeTable history, Cells cells, Followers followers) {
        this.records = records;
        this.rows = rows;
        this.history = history;
        this.cells = cells;
        this.followers = followers;
    }

    void apply(RowChange change) {
        cells.requireRows(change.field());
        // first of all: whoever changes rows of this record at the same time waits here, and compares what is then
        // there
        records.countUp(change.record());
        @Nullable Cell before = rows.present(change.record(), change.field(), change.row());
        JsonNode current = cells.value(change.field(), before, Places.row(change.row(), change.field()));
        requireSeen(change, current);
        ValueCodec.Writer writer = cells.writer(change.record());
        write(change, writer);
        append(change, before, current, writer);
        followers.follow(change);
    }

    private void requireSeen(RowChange change, JsonNode current) {
        JsonNode there = cells.columns(change.field(), current);
        if (ValueRules.same(there, cells.columns(change.field(), change.expected()))) return;
        throw new Refusal.Conflict(
                "stale-value", Map.of("field", change.field(), "rowId", change.row(), "currentValue", there));
    }

    private void write(RowChange change, ValueCodec.Writer writer) {
        if (change.takesOut()) {
            rows.end(change.row(), change.validFrom());
            return;
        }
        Cell after = after(change, writer, Places.row(change.row(), change.field()));
        if (change.adds()) rows.add(change.record(), change.field(), change.row(), after);
        else rows.set(change.row(), after);
    }

    /** In cells of the history's own, as those of fields are. */
    private void append(RowChange change, @Nullable Cell seen, JsonNode current, ValueCodec.Writer writer) {
        long id = history.next();
        String field = change.field();
        @Nullable
        Cell before =
                seen == null ? null : cells.cell(writer, field, current, seen.validFrom(), Places.before(id, field));
        @Nullable Cell after = change.takesOut() ? null : after(change, writer, Places.after(id, field));
        history.append(id, change, before, after);
    }

    private Cell after(RowChange change, ValueCodec.Writer writer, Place place) {
        JsonNode row = cells.columns(change.field(), change.wanted());
        return cells.cell(writer, change.field(), row, change.validFrom(), place);
    }
}
