package org.dongthuan.correction;

import org.dongthuan.calendar.TermsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of open corrections. */
@Component
class CorrectionTermTable {

    private final JdbcClient database;

    CorrectionTermTable(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.correction set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }
}
