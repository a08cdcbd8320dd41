package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.field_change}: the append-only history. */
@Component
class ChangeTable {

    private final JdbcClient database;
    private final Clock clock;

    ChangeTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The number of a change that is about to be written: its cells are bound to it. */
    long next() {
        return database.sql("select nextval('app.field_change_id_seq')")
                .query(Long.class)
                .single();
    }

    void append(long id, FieldChange change, @Nullable Cell before, Cell after) {
        var line =
                new Line(change.record(), change.field(), null, change.validFrom(), change.basis(), change.proposer());
        append(id, line, before, after);
    }

    void append(long id, RowChange change, @Nullable Cell before, @Nullable Cell after) {
        var line = new Line(
                change.record(), change.field(), change.row(), change.validFrom(), change.basis(), change.proposer());
        append(id, line, before, after);
    }

    private void append(long id, Line line, @Nullable Cell before, @Nullable Cell after) {
        database.sql("""
                        insert into app.field_change (id, record_id, field, row_id, old_cell, new_cell, valid_from,
                            recorded_at, decision, decision_id, request, proposer)
                        values (:id, :record, :field, :row, :before::jsonb, :after::jsonb, :validFrom, :recordedAt,
                            :decision, :decisionId, :request, :proposer)""")
                .param("id", id)
                .param("record", line.record().value())
                .param("field", line.field())
                .param("row", line.row())
                .param("before", before == null ? null : before.json())
                .param("after", after == null ? null : after.json())
                .param("validFrom", line.validFrom())
                .param("recordedAt", OffsetDateTime.now(clock))
                .param("decision", line.basis().decision())
                .param("decisionId", line.basis().decisionId())
                .param("request", line.basis().request())
                .param("proposer", line.proposer())
                .update();
    }

    /** Newest first. */
    List<StoredChange> of(RecordId record, String field) {
        return database.sql("""
                        select id, row_id, old_cell, new_cell, valid_from, recorded_at, decision, decision_id, request, proposer
                        from app.field_change where record_id = :record and field = :field order by id desc""")
                .param("record", record.value())
                .param("field", field)
                .query((row, index) -> stored(row))
                .list();
    }

    private StoredChange stored(ResultSet row) throws SQLException {
        return new StoredChange(
                row.getLong("id"),
                row.getObject("row_id", UUID.class),
                Cell.read(row.getString("old_cell")),
                Cell.read(row.getString("new_cell")),
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
            long id,
            @Nullable UUID row,
            @Nullable Cell before,
            @Nullable Cell after,
            LocalDate validFrom,
            OffsetDateTime recordedAt,
            FieldChange.Basis basis,
            @Nullable String proposer) {}

    /** What a line says beside the cells. */
    private record Line(
            RecordId record,
            String field,
            @Nullable UUID row,
            LocalDate validFrom,
            FieldChange.Basis basis,
            String proposer) {}
}
