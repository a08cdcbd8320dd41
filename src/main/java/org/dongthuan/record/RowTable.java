package org.dongthuan.record;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_row}: what repeating fields hold. */
@Component
class RowTable {

    private final JdbcClient database;

    RowTable(JdbcClient database) {
        this.database = database;
    }

    /** What these fields of one record hold, by field in the order of the rows. */
    List<StoredRow> of(RecordId record, Collection<String> fields) {
        return database.sql("""
                        select id, field, cell from app.record_row
                        where record_id = :record and field = any(:fields) order by field, position""")
                .param("record", record.value())
                .param("fields", fields.toArray(String[]::new))
                .query((row, index) -> new StoredRow(
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        Objects.requireNonNull(Cell.read(row.getString("cell")))))
                .list();
    }

    /** One row of a repeating field. */
    record StoredRow(UUID id, String field, Cell cell) {}
}
