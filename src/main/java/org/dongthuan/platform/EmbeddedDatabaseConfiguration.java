package org.dongthuan.platform;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Without the address of another server the application brings its own. */
@Configuration(proxyBeanMethods = false)
@Profile(EmbeddedDefault.PROFILE)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(PlatformSettings settings) {
        return EmbeddedDatabase.start(settings.dataDirectory());
    }

    @Bean
    JdbcConnectionDetails runtimeRole(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.RUNTIME;
            }

            @Override
            public String getPassword() {
                return EmbeddedDatabase.RUNTIME;
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerRole(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
