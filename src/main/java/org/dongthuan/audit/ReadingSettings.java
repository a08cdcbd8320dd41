package org.dongthuan.audit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says of readings.
 *
 * @param limits numbers that hold there instead of those of {@code catalogue/reading_limits.csv}
 */
@ConfigurationProperties("reading")
record ReadingSettings(@DefaultValue Map<String, Integer> limits) {

    ReadingSettings {
        limits = Map.copyOf(limits);
    }
}
