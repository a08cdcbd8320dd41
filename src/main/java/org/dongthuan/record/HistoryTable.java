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

/** The rows of {@code app.field_change} as they are read: those of a whole record. */
@Component
class HistoryTable {

    private static final String LINES = """
            select id, field, row_id, old_cell, new_cell, valid_from, recorded_at, decision, decision_id, request, proposer
            from app.field_change where record_id = :record""";

    private final JdbcClient database;
    private final Clock clock;

    HistoryTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything that was ever changed, the oldest first. */
    List<Line> all(RecordId record) {
        return database.sql(LINES + " order by id")
                .param("record", record.value())
                .query((row, index) -> line(row))
                .list();
    }

    /**
     * The newest first, behind that line.
     *
     * @param field only its changes
     */
    List<Line> behind(RecordId record, @Nullable String field, long id, int most) {
        return database.sql(LINES
                        + " and (:field::text is null or field = :field) and id < :id order by id desc limit :most")
                .param("record", record.value())
                .param("field", field)
                .param("id", id)
                .param("most", most)
                .query((row, index) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("field"),
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

    /**
     * One change, not yet decoded.
     *
     * @param row which row of a repeating field
     * @param before none where a field was never filled or a row came
     * @param after none where a row was taken out
     */
    record Line(
            long id,
            String field,
            @Nullable UUID row,
            @Nullable Cell before,
            @Nullable Cell after,
            LocalDate validFrom,
            OffsetDateTime recordedAt,
            FieldChange.Basis basis,
            @Nullable String proposer) {}
}
