package org.dongthuan.consent;

import org.dongthuan.calendar.TermsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days for answers that nobody has given yet. */
@Component
class ConsentTermTable {

    private final JdbcClient database;

    ConsentTermTable(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.consent set answer_by = :to where answer_by = :from and status = 'ASKED'")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }
}
