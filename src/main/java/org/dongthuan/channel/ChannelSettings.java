package org.dongthuan.channel;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where tokens come from.
 *
 * @param issuer who signs them: this system under that address, where no other is named
 * @param externalIssuer another server whose tokens are taken instead; then none are given out here
 * @param audience what the other server's tokens must be for
 * @param token how long ours are good
 * @param key how long a key signs before another one is made
 */
@ConfigurationProperties("channel")
public record ChannelSettings(
        URI issuer, @Nullable URI externalIssuer, @Nullable String audience, Duration token, Duration key) {

    public ChannelSettings {
        if (externalIssuer != null && audience == null)
            throw new IllegalArgumentException(
                    "channel.external-issuer needs channel.audience: it signs for others, too");
    }
}
