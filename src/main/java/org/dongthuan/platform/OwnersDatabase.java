package org.dongthuan.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database with its owner's rights, for a command that works on it without the application, by the same settings. To
 * be imported: the application itself has no such beans.
 */
@Import({EmbeddedDatabaseConfiguration.class, TimeConfiguration.class})
@EnableConfigurationProperties(PlatformSettings.class)
public class OwnersDatabase {

    @Bean
    @Primary
    JdbcConnectionDetails owner(Environment environment, ObjectProvider<FlywayConnectionDetails> embedded) {
        FlywayConnectionDetails own = embedded.getIfAvailable();
        if (own != null) return new Connection(own.getJdbcUrl(), own.getUsername(), own.getPassword());
        return new Connection(
                setting(environment, "url"), setting(environment, "user"), setting(environment, "password"));
    }

    @Bean
    DataSource dataSource(JdbcConnectionDetails owner) {
        return new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** Where migrations have none of their own they use the application's. */
    private static String setting(Environment environment, String name) {
        String application = "spring.datasource." + (name.equals("user") ? "username" : name);
        return environment.getProperty("spring.flyway." + name, environment.getProperty(application, ""));
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
