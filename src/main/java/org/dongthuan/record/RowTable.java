package org.dongthuan.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.platform.KnownForTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record_row}: what repeating fields hold. Within a transaction they are what they were at the first
 * look, as the cells of other fields are: what is decided and what is written over rest on the same.
 */
@Component
class RowTable {

    private final JdbcClient database;
    private final KnownForTransaction<RecordId, Map<String, List<StoredRow>>> known = new KnownForTransaction<>();

    RowTable(JdbcClient database) {
        this.database = database;
    }

    /** What these fields of one record hold, by field in the order of the rows. */
    List<StoredRow> of(RecordId record, Collection<String> fields) {
        Map<String, List<StoredRow>> there = known.get(record, none -> new HashMap<>());
        List<String> missing =
                fields.stream().filter(field -> !there.containsKey(field)).toList();
        if (!missing.isEmpty()) {
            Map<String, List<StoredRow>> found =
                    read(record, missing).stream().collect(Collectors.groupingBy(StoredRow::field));
            missing.forEach(field -> there.put(field, found.getOrDefault(field, List.of())));
        }
        return fields.stream()
                .distinct()
                .flatMap(field -> there.getOrDefault(field, List.of()).stream())
                .toList();
    }

    private List<StoredRow> read(RecordId record, Collection<String> fields) {
        return database.sql("""
                        select id, field, cell from app.record_row
                        where record_id = :record and field = any(:fields) and ended is null order by field, position""")
                .param("record", record.value())
                .param("fields", fields.toArray(String[]::new))
                .query((row, index) -> new StoredRow(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        Objects.requireNonNull(Cell.read(row.getString("cell")))))
                .list();
    }

    /** What a row holds at this moment; none where there is no such row, or none any more. */
    @Nullable
    Cell present(RecordId record, String field, UUID row) {
        return database.sql("""
                        select cell from app.record_row
                        where id = :row and record_id = :record and field = :field and ended is null""")
                .param("row", row)
                .param("record", record.value())
                .param("field", field)
                .query((found, index) -> Objects.requireNonNull(Cell.read(found.getString("cell"))))
                .optional()
                .orElse(null);
    }

    /** Behind the last row of its field. */
    void add(RecordId record, String field, UUID row, Cell cell) {
        known.forget(record);
        database.sql("""
                        insert into app.record_row (id, record_id, field, position, cell)
                        select :row, :record, :field, coalesce(max(position), -1) + 1, :cell::jsonb
                        from app.record_row where record_id = :record and field = :field""")
                .param("row", row)
                .param("record", record.value())
                .param("field", field)
                .param("cell", cell.json())
                .update();
    }

    void set(UUID row, Cell cell) {
        known.forgetAll();
        database.sql("update app.record_row set cell = :cell::jsonb where id = :row")
                .param("row", row)
                .param("cell", cell.json())
                .update();
    }

    /** It is no longer among what the field holds. */
    void end(UUID row, LocalDate day) {
        known.forgetAll();
        database.sql("update app.record_row set ended = :day where id = :row")
                .param("row", row)
                .param("day", day)
                .update();
    }

    /** One row of a repeating field. */
    record StoredRow(UUID id, String field, Cell cell) {}
}
