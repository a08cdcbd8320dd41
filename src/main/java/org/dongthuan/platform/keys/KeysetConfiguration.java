package org.dongthuan.platform.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.dongthuan.platform.EmbeddedDefault;
import org.dongthuan.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the keyset in, and ends the start where it does not fit. */
@Configuration(proxyBeanMethods = false)
class KeysetConfiguration {

    /** Beside the data of the embedded database, never in it. */
    private static final String OWN_FILE = "keyset.json";

    @Bean
    @DependsOnDatabaseInitialization
    Keyset keyset(
            PlatformSettings settings,
            Environment environment,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        boolean embedded = environment.acceptsProfiles(Profiles.of(EmbeddedDefault.PROFILE));
        @Nullable Path own = embedded ? settings.dataDirectory().resolve(OWN_FILE) : null;
        var guard = new KeysetGuard(new KeysetTable(database), clock);
        return Objects.requireNonNull(transaction.execute(status -> guard.admitted(settings.keyset(), own)));
    }
}
