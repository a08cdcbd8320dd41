package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a change of a field together with everything that follows from it. */
@Component
class Changes {

    private final RecordTable records;
    private final Followers followers;
    private final ChangeTable history;
    private final Cells cells;
    private final PastValues past;

    Changes(RecordTable records, Followers followers, ChangeTable history, Cells cells, PastValues past) {
        this.records = records;
        this.followers = followers;
        this.history = history;
        this.cells = cells;
        this.past = past;
    }

    void apply(FieldChange change) {
        RecordId record = change.record();
        String field = change.field();
        cells.requireChangeable(field, change.wanted());
        @Nullable Cell before = records.cell(record, field);
        JsonNode current = value(record, field, before);
        if (!ValueRules.same(current, change.expected())) throw stale(field, current);
        ValueCodec.Writer writer = cells.writer(record);
        Cell after = cells.cell(writer, field, change.wanted(), change.validFrom(), Places.field(record, field));
        if (!records.compareAndSet(record, field, before, after)) {
            throw stale(field, value(record, field, records.cell(record, field)));
        }
        append(change, before == null ? null : before.validFrom(), current, writer);
        followers.follow(change);
    }

    /** In cells of the history's own: a locked one opens in its own place only. */
    private void append(FieldChange change, @Nullable LocalDate since, JsonNode current, ValueCodec.Writer writer) {
        long id = history.next();
        String field = change.field();
        @Nullable
        Cell before = since == null ? null : cells.cell(writer, field, current, since, Places.before(id, field));
        Cell after = cells.cell(writer, field, change.wanted(), change.validFrom(), Places.after(id, field));
        history.append(id, change, before, after);
    }

    List<PastValue> of(RecordId record, String field) {
        return past.changes(record, field);
    }

    private JsonNode value(RecordId record, String field, @Nullable Cell cell) {
        return cells.value(field, cell, Places.field(record, field));
    }

    private static Refusal.Conflict stale(String field, JsonNode current) {
        return new Refusal.Conflict("stale-value", Map.of("field", field, "currentValue", current));
    }
}
