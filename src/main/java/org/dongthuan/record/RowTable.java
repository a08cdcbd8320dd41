package org.dongthuan.record;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_row}: what repeating fields hold. */
@Component
class RowTable {

    private final JdbcTemplate database;

    RowTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The rows of one record, by field in their order. */
    List<StoredRow> of(RecordId record) {
        return database.query(
                "select id, field, cell from app.record_row where record_id = ? order by field, position",
                (row, index) -> new StoredRow(
                        row.getObject("id", UUID.class), row.getString("field"), cell(row.getString("cell"))),
                record.value());
    }

    private static Cell cell(String json) {
        Cell cell = Cells.read(json);
        if (cell == null) throw new IllegalStateException("A row has no cell");
        return cell;
    }

    /** One row of a repeating field. */
    record StoredRow(UUID id, String field, Cell cell) {}
}
