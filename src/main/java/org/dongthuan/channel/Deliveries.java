package org.dongthuan.channel;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators see what portals were told, and have it sent once more. */
@Component
public class Deliveries {

    private final ChannelDesk desk;
    private final DeliveryTable table;
    private final DeliveryListTable lists;
    private final AuditLog audit;

    Deliveries(ChannelDesk desk, DeliveryTable table, DeliveryListTable lists, AuditLog audit) {
        this.desk = desk;
        this.table = table;
        this.lists = lists;
        this.audit = audit;
    }

    /** A page of those of a channel, the newest first. */
    @Transactional(readOnly = true)
    public KeyListing<Delivery> list(Actor administrator, String code, KeyPaging paging) {
        Channel channel = desk.get(administrator, code);
        Cursor<UUID> after = DeliveryListTable.CURSORS.read(paging.after());
        return KeyListing.of(
                lists.of(channel.code(), after, paging.limit()),
                paging,
                last -> DeliveryListTable.CURSORS.text(new Cursor<>(last.changedAt(), last.id())));
    }

    /** How many were given up, by channel; none is not there. */
    public Map<String, Long> givenUp(Actor administrator) {
        desk.all(administrator);
        return lists.givenUp();
    }

    /**
     * Sends it at once, however it stands.
     *
     * @throws Refusal.NotFound {@code delivery-unknown}
     */
    @Transactional
    public Delivery replay(Actor administrator, String code, UUID id) {
        Channel channel = desk.get(administrator, code);
        if (!table.replay(channel.code(), id)) throw new Refusal.NotFound("delivery-unknown");
        changed(administrator, "channel replayed %s %s".formatted(code, id));
        return table.find(channel.code(), id).orElseThrow();
    }

    /** Likewise whatever changed at that moment or later; how many these are. */
    @Transactional
    public int replaySince(Actor administrator, String code, OffsetDateTime since) {
        Channel channel = desk.get(administrator, code);
        int replayed = table.replaySince(channel.code(), since);
        changed(administrator, "channel replayed %s since %s".formatted(code, since.toInstant()));
        return replayed;
    }

    private void changed(Actor administrator, String what) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about(what));
    }
}
