package org.dongthuan.channel;

import java.time.Duration;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.springframework.stereotype.Component;

/** How often programs may ask for tokens, and what is written of those who are turned away. */
@Component
public class TokenRequests {

    private final ChannelTable channels;
    private final AuditLog audit;
    private final Throttle ofClient;
    private final Throttle ofAddress;

    TokenRequests(ChannelTable channels, AuditLog audit, Throttles throttles) {
        this.channels = channels;
        this.audit = audit;
        this.ofClient = throttles.named("token");
        this.ofAddress = throttles.named("tokens");
    }

    /**
     * How long the next one has to wait; zero lets it through. Counted by client and address together, so that nobody
     * keeps a portal out from elsewhere, and by address, whatever names are tried from there.
     */
    public Duration delay(String client, String address) {
        Duration own = ofClient.delay(client + "\0" + address);
        return own.isZero() ? ofAddress.delay(address) : own;
    }

    /** Names a known client only: what else was sent as a name may be a secret. */
    public void refused(String client) {
        AuditEntry line = AuditEntry.refused(null, null, Action.SIGN_IN).because("wrong-client-or-secret");
        audit.appendAlone(channels.ofClient(client)
                .map(channel -> line.about("channel " + channel.code()))
                .orElse(line));
    }
}
