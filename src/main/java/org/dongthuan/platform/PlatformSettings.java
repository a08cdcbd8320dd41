package org.dongthuan.platform;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application is told about its surroundings and its limits.
 *
 * @param dataDirectory the folder of the embedded database, kept over restarts
 * @param keyset the file of the keys that open the values in the database; only the embedded default makes its own
 * @param stepWorkers how many long steps, such as the making of papers, this node works on at a time: all cores but one unless
 *     it is said; with 0 it leaves them to other nodes
 * @param limits how often a caller may do what, by the name under which a feature asks for it
 */
@ConfigurationProperties("platform")
public record PlatformSettings(
        @DefaultValue(".data") Path dataDirectory,
        @Nullable Path keyset,
        @Nullable Integer stepWorkers,
        @DefaultValue Map<String, Throttle.Limit> limits) {
    public PlatformSettings {
        limits = Map.copyOf(limits);
    }
}
