package org.dongthuan.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two connections kept apart for lines that outlive a rollback: taking a second one from the business pool inside a
 * transaction would let a full pool wait for itself.
 */
@Component
class RefusalLog implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcTemplate database;

    RefusalLog(JdbcConnectionDetails connection) {
        var settings = new HikariConfig();
        settings.setPoolName("refusals");
        settings.setJdbcUrl(connection.getJdbcUrl());
        settings.setUsername(connection.getUsername());
        settings.setPassword(connection.getPassword());
        settings.setMaximumPoolSize(2);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(5_000);
        settings.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(settings);
        database = new JdbcTemplate(pool);
    }

    JdbcTemplate database() {
        return database;
    }

    @Override
    public void close() {
        pool.close();
    }
}
