package org.dongthuan.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators say at which address a portal is told how its requests stand; every change is logged. */
@Component
public class Webhooks {

    static final int LONGEST = 500;

    private final ChannelDesk desk;
    private final WebhookTable table;
    private final WebhookKeys keys;
    private final WebhookSettings settings;
    private final AuditLog audit;

    Webhooks(ChannelDesk desk, WebhookTable table, WebhookKeys keys, WebhookSettings settings, AuditLog audit) {
        this.desk = desk;
        this.table = table;
        this.keys = keys;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * How a channel is told.
     *
     * @param address empty for not at all
     * @param held whether nobody is told at present, in a restored copy
     */
    public record Webhook(String address, boolean held) {}

    public Webhook get(Channel channel) {
        String address = table.find(channel.code()).map(WebhookTable.Row::url).orElse("");
        return new Webhook(address, table.isHeld(channel.code()));
    }

    /**
     * From now on it is told there; nothing typed ends it. The first address brings a key for the signatures, which nobody
     * is told again, and the next ones keep it.
     */
    @Transactional
    public Optional<WithSecret> set(Actor administrator, String code, String typed) {
        Channel channel = desk.get(administrator, code);
        String address = typed.strip();
        if (address.isEmpty()) {
            keep(table.set(code, null, null));
            changed(administrator, "channel webhook ended " + code);
            return Optional.empty();
        }
        String host = checked(address).getHost();
        Optional<WithSecret> told = Optional.empty();
        if (table.find(code).isPresent()) keep(table.move(code, address));
        else told = Optional.of(withKey(channel, address));
        changed(administrator, "channel webhook %s %s".formatted(code, host));
        return told;
    }

    /** The next call is signed with another key. */
    @Transactional
    public WithSecret renew(Actor administrator, String code) {
        Channel channel = desk.get(administrator, code);
        String address =
                table.find(code).map(WebhookTable.Row::url).orElseThrow(() -> new Refusal.NotFound("webhook-unknown"));
        WithSecret told = withKey(channel, address);
        changed(administrator, "channel webhook-key renewed " + code);
        return told;
    }

    private WithSecret withKey(Channel channel, String address) {
        String key = ChannelSecret.fresh();
        keep(table.set(channel.code(), address, keys.lock(channel, key)));
        return new WithSecret(channel, key);
    }

    private static void keep(boolean kept) {
        if (!kept) throw new Refusal.Conflict("channel-closed");
    }

    private URI checked(String typed) {
        try {
            var address = new URI(typed);
            if (typed.length() <= LONGEST && PublicAddress.isWellFormed(address, settings.inside())) return address;
        } catch (URISyntaxException e) {
            // in the words of the form, which quote nothing
        }
        throw new Refusal.RuleViolated("webhook", List.of(Violation.of("address", "channel.webhook-address")));
    }

    private void changed(Actor administrator, String what) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about(what));
    }
}
