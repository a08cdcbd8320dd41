package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.field_change}: the append-only history. */
@Component
class ChangeTable {

    private final JdbcTemplate database;
    private final Clock clock;

    ChangeTable(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void append(FieldChange change, @Nullable Cell before, Cell after) {
        database.update(
                """
                insert into app.field_change
                    (record_id, field, old_cell, new_cell, valid_from, recorded_at, decision, decision_id, request, proposer)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)""",
                change.record().value(),
                change.field(),
                before == null ? null : Cells.write(before),
                Cells.write(after),
                change.validFrom(),
                OffsetDateTime.now(clock),
                change.basis().decision(),
                change.basis().decisionId(),
                change.basis().request(),
                change.proposer());
    }

    /** Newest first. */
    List<StoredChange> of(RecordId record, String field) {
        return database.query("""
                select old_cell, new_cell, valid_from, recorded_at, decision, decision_id, request, proposer
                from app.field_change where record_id = ? and field = ? order by id desc""", (row, index) -> stored(row), record.value(), field);
    }

    private StoredChange stored(ResultSet row) throws SQLException {
        return new StoredChange(
                Cells.read(row.getString("old_cell")),
                Cells.read(row.getString("new_cell")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                new FieldChange.Basis(
                        row.getString("decision"), row.getObject("decision_id", UUID.class), row.getString("request")),
                row.getString("proposer"));
    }

    /** One step of the history, not yet decoded. */
    record StoredChange(
            @Nullable Cell before,
            @Nullable Cell after,
            LocalDate validFrom,
            OffsetDateTime recordedAt,
            FieldChange.Basis basis,
            @Nullable String proposer) {}
}
