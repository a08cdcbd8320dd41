package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where delays are watched over, and ended before their day. Nobody finds there what is withheld from himself. */
@Component
public class DelayDesk {

    private final DelayTable table;
    private final DelayViews views;
    private final DelayRights rights;
    private final Registry registry;
    private final AuditLog audit;
    private final Clock clock;

    DelayDesk(DelayTable table, DelayViews views, DelayRights rights, Registry registry, AuditLog audit, Clock clock) {
        this.table = table;
        this.views = views;
        this.rights = rights;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person watches over any. */
    public boolean watches(Actor actor) {
        return rights.watches(actor);
    }

    /** The newest first; {@code not-permitted} (403) for whoever is neither auditor nor leader. The look is logged. */
    @Transactional
    public Listing<DelayView> list(Actor actor, Paging paging, Locale locale) {
        Set<String> agencies = rights.seenBy(actor);
        RecordId own = own(actor);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .about("disclosure-delays"));
        List<DisclosureDelay> delays = table.list(agencies, own, paging.offset(), paging.size());
        return Listing.of(views.of(actor, delays, locale), paging, table.count(agencies, own, Paging.ENOUGH));
    }

    /**
     * Shows at once what was to be shown later; those whose data it is are told.
     *
     * @throws Refusal {@code delay-unknown} (404) for whoever does not see it, {@code not-permitted} (403) for all but the
     *     approvers of the agency that decided, {@code delay-over} (409) where nothing is withheld by a decision
     */
    @Transactional
    public DelayView release(Actor actor, UUID id, Locale locale) {
        // whether there is such a delay is told to leaders only, auditors have their list
        if (!actor.holds(Role.APPROVER)) throw new Refusal.NotPermitted("not-permitted");
        Set<String> agencies = rights.seenBy(actor);
        List<DelayTable.OnRecord> people = table.of(List.of(id));
        DisclosureDelay delay = table.hold(id)
                .filter(found ->
                        agencies == null || agencies.contains(found.agency().code()))
                .filter(found -> people.stream().noneMatch(one -> one.record().equals(own(actor))))
                .orElseThrow(() -> new Refusal.NotFound("delay-unknown"));
        if (!rights.mayRelease(actor, delay)) throw new Refusal.NotPermitted("not-permitted");
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (delay.status() != DisclosureDelay.Status.APPROVED || !delay.withholds(now.toLocalDate()))
            throw new Refusal.Conflict("delay-over");
        table.release(delay, actor.account(), now);
        audit.append(people.stream()
                .map(one -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.REVOKE)
                        .on(one.record().value(), List.of())
                        .about(delay.part().text())
                        .because("disclosure-delay")
                        .actingFor(actor.inPlaceOf(Role.APPROVER, delay.agency())))
                .toList());
        return views.of(actor, table.find(id).stream().toList(), locale).get(0);
    }

    private @Nullable RecordId own(Actor actor) {
        return registry.idOf(actor.account()).orElse(null);
    }
}
