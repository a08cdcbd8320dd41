package org.dongthuan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * A few connections for what is written although the transaction around it rolls back. They are kept apart: taking a
 * second one from the business pool inside a transaction would let a full pool wait for itself.
 */
@Component
public class SeparateConnections implements AutoCloseable {

    private final HikariDataSource pool;

    SeparateConnections(JdbcConnectionDetails connection) {
        var settings = new HikariConfig();
        settings.setPoolName("separate");
        settings.setJdbcUrl(connection.getJdbcUrl());
        settings.setUsername(connection.getUsername());
        settings.setPassword(connection.getPassword());
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(5_000);
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("socketTimeout", "60");
        settings.addDataSourceProperty("logServerErrorDetail", "false");
        settings.addDataSourceProperty("options", "-c lock_timeout=10s -c statement_timeout=30s");
        pool = new HikariDataSource(settings);
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
