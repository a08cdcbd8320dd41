package org.dongthuan.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.springframework.stereotype.Component;

/** The channels as the doors ask for them: at each call anew. */
@Component
public class Channels {

    private final ChannelTable table;
    private final Throttle throttle;
    private final Clock clock;

    Channels(ChannelTable table, Throttles throttles, Clock clock) {
        this.table = table;
        this.throttle = throttles.named("channel");
        this.clock = clock;
    }

    /** The channel of that client, where it may call today. */
    public Optional<Channel> open(String clientId) {
        return table.ofClient(clientId).filter(channel -> channel.isOpen(LocalDate.now(clock)));
    }

    /** The digest of its secret. */
    public String secretHash(Channel channel) {
        return table.secretHash(channel.code());
    }

    /** What they are called, by their codes; closed ones too. */
    public Map<String, String> names(Set<String> codes) {
        return codes.isEmpty() ? Map.of() : table.names(codes);
    }

    /** How long the channel has to wait before it may call again; zero where it may. */
    public Duration delay(Channel channel) {
        return throttle.delay(channel.code());
    }
}
