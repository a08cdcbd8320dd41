package org.dongthuan.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded default keeps its data, and where the keys are.
 *
 * @param dataDirectory the folder of the embedded database, kept over restarts
 * @param keyset the file of the keys that open the values in the database; only the embedded default makes its own
 */
@ConfigurationProperties("platform")
public record PlatformSettings(
        @DefaultValue(".data") Path dataDirectory, @Nullable Path keyset) {}
