package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.NeededFields.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps written down what a record needs and does not have; a value that becomes another value costs nothing. */
@Component
class MissingFields {

    private final NeededFields needed;
    private final MissingTable table;
    private final RecordTable records;
    private final PresentValues present;

    MissingFields(NeededFields needed, MissingTable table, RecordTable records, PresentValues present) {
        this.needed = needed;
        this.table = table;
        this.records = records;
        this.present = present;
    }

    /** Of records that have just come. */
    void of(Collection<NewRecord> added) {
        Map<RecordId, List<String>> missing = new LinkedHashMap<>();
        for (NewRecord record : added) {
            NewRecord.Dated kind = record.values().get(NeededFields.KIND);
            Set<String> rows = record.rows().stream().map(NewRecord.Row::field).collect(Collectors.toSet());
            missing.put(
                    record.id(),
                    needed.of(kind == null ? null : kind.value().asText()).stream()
                            .map(each -> each.field().id())
                            .filter(field -> !record.values().containsKey(field) && !rows.contains(field))
                            .toList());
        }
        table.store(missing);
    }

    /** Behind the projection, which knows the new kind of staff. */
    void follow(FieldChange change) {
        if (change.field().equals(NeededFields.KIND)) countAgain(change.record());
        else follow(change.record(), change.field(), change.expected(), change.wanted());
    }

    void follow(RowChange change) {
        if (!change.adds() && !change.takesOut()) return;
        needed.find(change.field())
                .ifPresent(each ->
                        set(change.record(), each, change.takesOut() && isEmpty(change.record(), change.field())));
    }

    private void follow(RecordId record, String field, JsonNode before, JsonNode after) {
        if (before.isNull() == after.isNull()) return;
        needed.find(field).ifPresent(each -> set(record, each, after.isNull()));
    }

    private void set(RecordId record, Needed each, boolean empty) {
        String field = each.field().id();
        if (empty) table.add(record, field, needed.byEverybody(each), each.kinds());
        else table.remove(record, field);
    }

    private void countAgain(RecordId record) {
        @Nullable String kind = table.kind(record).orElse(null);
        List<String> missing = needed.of(kind).stream()
                .map(each -> each.field().id())
                .filter(field -> isEmpty(record, field))
                .toList();
        table.store(Map.of(record, missing));
    }

    private boolean isEmpty(RecordId record, String field) {
        try {
            Map<String, Cell> cells = records.cells(record, List.of(field)).orElseThrow(RecordTable::unknown);
            JsonNode value = present.of(record, cells, present.fields(List.of(field)))
                    .values()
                    .iterator()
                    .next()
                    .value();
            return value.isNull() || value.isContainerNode() && value.isEmpty();
        } catch (Refusal.Erased e) {
            // it was there, and nobody can bring it back by asking
            return false;
        }
    }
}
