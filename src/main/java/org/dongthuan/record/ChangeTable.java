package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.field_change}: the append-only history, as it is written. */
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

    /** What a line says beside the cells. */
    private record Line(
            RecordId record,
            String field,
            @Nullable UUID row,
            LocalDate validFrom,
            FieldChange.Basis basis,
            String proposer) {}
}
