package org.dongthuan.alarm;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of {@code app.reading_alarm_look}. */
@Component
class AlarmLookTable {

    private final JdbcClient database;

    AlarmLookTable(JdbcClient database) {
        this.database = database;
    }

    /** Until when the log has been looked at. */
    OffsetDateTime until() {
        return database.sql("select looked_until from app.reading_alarm_look")
                .query((row, index) -> row.getObject("looked_until", OffsetDateTime.class))
                .single();
    }

    /** Never back: another node may have looked further. */
    void looked(OffsetDateTime until) {
        database.sql("update app.reading_alarm_look set looked_until = :until where looked_until < :until")
                .param("until", until)
                .update();
    }
}
