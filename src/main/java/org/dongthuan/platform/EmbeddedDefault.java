package org.dongthuan.platform;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Where nobody names a database server the application brings everything along: profiles {@code embedded} (database and
 * mail server in the process, plain http) and {@code demo} (demonstration people and records).
 */
public final class EmbeddedDefault implements EnvironmentPostProcessor, Ordered {

    public static final String PROFILE = "embedded";

    /** Before the configuration files are read, since it decides which of them count. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("spring.datasource.url") != null) return;
        String asked = environment.getProperty("spring.profiles.active", "");
        if (Arrays.asList(asked.split(",")).contains(PROFILE)) return;
        application.setAdditionalProfiles(PROFILE, "demo");
    }
}
