package org.dongthuan.platform;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application is told about its surroundings and its limits.
 *
 * @param dataDirectory the folder of the embedded database, kept over restarts
 * @param limits how often a caller may do what, by the name under which a feature asks for it
 */
@ConfigurationProperties("platform")
public record PlatformSettings(
        @DefaultValue(".data") Path dataDirectory,
        @DefaultValue Map<String, Throttle.Limit> limits) {
    public PlatformSettings {
        limits = Map.copyOf(limits);
    }
}
