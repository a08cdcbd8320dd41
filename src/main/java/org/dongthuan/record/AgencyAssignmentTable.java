package org.dongthuan.record;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_agency}: from when to when which agency managed a record, or its holder worked there. */
@Component
class AgencyAssignmentTable {

    private final JdbcTemplate database;

    AgencyAssignmentTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The new agency from that day on; the one before ends the day before, or stays a statement that no longer counts. */
    void assign(RecordId record, Kind kind, String agency, LocalDate from) {
        database.update("""
                update app.record_agency set valid_to = greatest(valid_from, ?)
                where record_id = ? and kind = ? and valid_to is null""", from.minusDays(1), record.value(), kind.name());
        database.update(
                "insert into app.record_agency (record_id, kind, agency, valid_from) values (?, ?, ?, ?)",
                record.value(),
                kind.name(),
                agency,
                from);
    }

    /** What the agency is to the record, and the field that says so. */
    enum Kind {
        MANAGING("managing_agency"),
        USING("using_agency");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
