package org.dongthuan.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecord.Row;
import org.dongthuan.record.NewRecordTable.Encoded;
import org.dongthuan.record.RowTable.StoredRow;
import org.springframework.stereotype.Component;

/** Turns records that are not in the registry yet into what stands there. */
@Component
class NewCells {

    private final Cells cells;
    private final ValueCodec codec;
    private final ValueRules rules;
    private final FieldCatalogue catalogue;

    NewCells(Cells cells, ValueCodec codec, ValueRules rules, FieldCatalogue catalogue) {
        this.cells = cells;
        this.codec = codec;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** Their keys are made together: one after the other would take far longer. */
    List<Encoded> of(List<NewRecord> records) {
        Map<UUID, ValueCodec.Writer> writers =
                codec.writers(records.stream().map(NewRecord::id).toList());
        return records.stream()
                .map(record -> encoded(
                        record, Objects.requireNonNull(writers.get(record.id().value()))))
                .toList();
    }

    private Encoded encoded(NewRecord record, ValueCodec.Writer writer) {
        Map<String, Cell> values = new LinkedHashMap<>();
        record.values()
                .forEach((field, dated) ->
                        values.put(field, cell(writer, field, dated, Places.field(record.id(), field))));
        List<StoredRow> rows = new ArrayList<>();
        for (Row row : record.rows()) {
            String name = record.id() + "/" + row.field() + "/" + rows.size();
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            Cell cell = cell(writer, row.field(), row.columns(), Places.row(id, row.field()));
            rows.add(new StoredRow(id, row.field(), cell));
        }
        return new Encoded(record, Cells.writeAll(values), rows);
    }

    private Cell cell(ValueCodec.Writer writer, String field, Dated dated, Place place) {
        return cells.cell(writer, field, rules.normalise(catalogue.get(field), dated.value()), dated.from(), place);
    }
}
