package org.dongthuan.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded default keeps its data.
 *
 * @param dataDirectory the folder of the embedded database, kept over restarts
 */
@ConfigurationProperties("platform")
public record PlatformSettings(@DefaultValue(".data") Path dataDirectory) {}
