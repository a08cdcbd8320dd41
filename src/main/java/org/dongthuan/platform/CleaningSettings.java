package org.dongthuan.platform;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What goes by itself, and when.
 *
 * @param at when, as a cron expression in Vietnam's time
 * @param kept how long each kind of leftovers is kept, by its name
 * @param engineFailures how long the engine keeps the messages and stack traces of failed steps
 * @param engineOperations how long it keeps what was done to it outside of any run
 */
@ConfigurationProperties("platform.cleaning")
public record CleaningSettings(
        String at,
        @DefaultValue Map<String, Duration> kept,
        @DefaultValue("90d") Duration engineFailures,
        @DefaultValue("365d") Duration engineOperations) {
    public CleaningSettings {
        kept = Map.copyOf(kept);
    }
}
