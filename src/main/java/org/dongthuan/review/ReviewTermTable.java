package org.dongthuan.review;

import org.dongthuan.calendar.TermsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of open steps. */
@Component
class ReviewTermTable {

    private final JdbcClient database;

    ReviewTermTable(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void move(MovedTerm moved) {
        database.sql("update app.review_step set due = :to where number = :number and due = :from and closed is null")
                .param("number", moved.number().text())
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.review_step set due = :to where due = :from and closed is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }
}
