package org.dongthuan.record;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_agency}: from when to when which agency managed a record, or its holder worked there. */
@Component
class AgencyAssignmentTable {

    private final JdbcClient database;

    AgencyAssignmentTable(JdbcClient database) {
        this.database = database;
    }

    /** The new agency from that day on; the one before ends the day before, or stays a statement that no longer counts. */
    void assign(RecordId record, Kind kind, String agency, LocalDate from) {
        database.sql("""
                        update app.record_agency set valid_to = greatest(valid_from, :dayBefore)
                        where record_id = :record and kind = :kind and valid_to is null""")
                .param("dayBefore", from.minusDays(1))
                .param("record", record.value())
                .param("kind", kind.name())
                .update();
        database.sql("""
                        insert into app.record_agency (record_id, kind, agency, valid_from)
                        values (:record, :kind, :agency, :from)""")
                .param("record", record.value())
                .param("kind", kind.name())
                .param("agency", agency)
                .param("from", from)
                .update();
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
