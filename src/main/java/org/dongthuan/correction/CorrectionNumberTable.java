package org.dongthuan.correction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.correction_number}. */
@Component
class CorrectionNumberTable {

    private final JdbcClient database;

    CorrectionNumberTable(JdbcClient database) {
        this.database = database;
    }

    long next() {
        return database.sql("select nextval('app.correction_number')")
                .query(Long.class)
                .single();
    }
}
