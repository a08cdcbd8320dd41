package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.ChangeTable.StoredChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a change of a field together with everything that follows from it. */
@Component
class Changes {

    private static final String NAME = "birth_full_name";

    private final RecordTable records;
    private final AgencyAssignmentTable assignments;
    private final ChangeTable history;
    private final Cells cells;

    Changes(RecordTable records, AgencyAssignmentTable assignments, ChangeTable history, Cells cells) {
        this.records = records;
        this.assignments = assignments;
        this.history = history;
        this.cells = cells;
    }

    void apply(FieldChange change) {
        cells.requireChangeable(change.field(), change.wanted());
        @Nullable Cell before = records.cell(change.record(), change.field());
        JsonNode current = cells.value(change.field(), before);
        if (!ValueRules.same(current, change.expected())) throw stale(current);
        Cell after = cells.cell(change.field(), change.wanted(), change.validFrom());
        if (!records.compareAndSet(change.record(), change.field(), before, after)) {
            throw stale(cells.value(change.field(), records.cell(change.record(), change.field())));
        }
        history.append(change, before, after);
        follow(change);
    }

    /** What stands a second time, for lists and for finding the deciding agency, changes with the field. */
    private void follow(FieldChange change) {
        if (NAME.equals(change.field()))
            records.rename(change.record(), change.wanted().asText());
        for (var kind : AgencyAssignmentTable.Kind.values()) {
            if (!kind.field().equals(change.field())) continue;
            assignments.assign(change.record(), kind, change.wanted().asText(), change.validFrom());
        }
    }

    List<PastValue> of(RecordId record, String field) {
        return history.of(record, field).stream()
                .map(change -> past(field, change))
                .toList();
    }

    private PastValue past(String field, StoredChange change) {
        return new PastValue(
                field,
                cells.value(field, change.before()),
                cells.value(field, change.after()),
                change.validFrom(),
                change.recordedAt(),
                change.basis(),
                change.proposer());
    }

    private static Refusal.Conflict stale(JsonNode current) {
        return new Refusal.Conflict("stale-value", Map.of("currentValue", current));
    }
}
