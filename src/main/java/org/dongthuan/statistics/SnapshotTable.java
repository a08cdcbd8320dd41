package org.dongthuan.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of {@code app.statistics_snapshot}: of which month the figures are, and when they were counted. */
@Component
class SnapshotTable {

    private final JdbcClient database;

    SnapshotTable(JdbcClient database) {
        this.database = database;
    }

    /** When the figures that are told were counted. */
    Optional<OffsetDateTime> takenAt() {
        return database.sql("select taken_at from app.statistics_snapshot order by month desc limit 1")
                .query(OffsetDateTime.class)
                .optional();
    }

    boolean isTaken(LocalDate month) {
        return database.sql("select exists (select from app.statistics_snapshot where month >= ?)")
                .param(month)
                .query(Boolean.class)
                .single();
    }

    /** For this transaction; false where another node has it. */
    boolean lock() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('statistics'))")
                .query(Boolean.class)
                .single();
    }

    void replace(LocalDate month, OffsetDateTime takenAt) {
        database.sql("delete from app.statistics_snapshot").update();
        database.sql("insert into app.statistics_snapshot (month, taken_at) values (?, ?)")
                .param(month)
                .param(takenAt)
                .update();
    }
}
