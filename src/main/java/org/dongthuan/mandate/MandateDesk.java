package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.MandateRules.Checked;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people give, accept, follow and end mandates; those of others do not exist for them. */
@Component
public class MandateDesk {

    private final MandateTable table;
    private final MandateRules rules;
    private final MandateViews views;
    private final MandateActs acts;
    private final AuditLog audit;
    private final Clock clock;

    MandateDesk(
            MandateTable table, MandateRules rules, MandateViews views, MandateActs acts, AuditLog audit, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.views = views;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the person gave or holds, the newest first. */
    @Transactional(readOnly = true)
    public KeyListing<MandateView> list(Actor actor, KeyPaging paging) {
        Cursor<UUID> after = MandateTable.CURSORS.read(paging.after());
        List<Mandate> found = table.of(actor.account(), after, paging.limit());
        return KeyListing.of(
                        found,
                        paging,
                        mandate -> MandateTable.CURSORS.text(new Cursor<>(mandate.givenAt(), mandate.id())))
                .map(page ->
                        page.stream().map(mandate -> views.of(actor, mandate)).toList());
    }

    /** One of them; {@code mandate-unknown} (404) for everybody but the two. */
    @Transactional(readOnly = true)
    public MandateView get(Actor actor, UUID id) {
        return views.of(actor, ofHis(actor, id));
    }

    /**
     * The person's own act: nobody decides on it, and nothing can be done by it before the other one has accepted.
     *
     * @throws Refusal {@code no-record} (404), {@code mandate-invalid} (422), {@code mandate-exists} (409) where the same
     *     person has one already, {@code mandates-many} (422)
     */
    @Transactional
    public MandateView give(Actor principal, GiveMandate wanted) {
        Checked checked = rules.check(principal, wanted);
        table.lockPrincipal(principal.account());
        List<Mandate> open = table.openOf(principal.account(), LocalDate.now(clock));
        if (open.stream().anyMatch(mandate -> mandate.isHeldBy(checked.account())))
            throw new Refusal.Conflict("mandate-exists");
        if (open.size() >= MandateRules.MOST) throw new Refusal.RuleViolated("mandates-many", MandateRules.MOST);
        var mandate = new Mandate(
                UUID.randomUUID(),
                principal.account(),
                checked.record(),
                checked.account(),
                checked.kinds(),
                checked.from(),
                checked.to(),
                OffsetDateTime.now(clock),
                null,
                null,
                null);
        table.add(mandate);
        // he now knows whose code it is
        audit.append(AuditEntry.done(principal.account(), principal.agencyCode(), Action.FIND_RECORD)
                .on(checked.mandatary().record().value(), List.of())
                .because("mandate-given"));
        acts.given(principal, mandate);
        return views.of(principal, mandate);
    }

    /**
     * Takes it on: from its first day on things are done by it.
     *
     * @throws Refusal {@code mandate-unknown} (404), {@code not-permitted} (403) for whoever gave it, {@code
     *     mandate-not-offered} (409), {@code changed-meanwhile} (412)
     */
    @Transactional
    public MandateView accept(Actor actor, UUID id, Seen seen) {
        Mandate mandate = ofHis(actor, id);
        if (!mandate.isHeldBy(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(mandate.fingerprint());
        if (!views.of(actor, mandate).mayAccept() || !table.accept(id, OffsetDateTime.now(clock)))
            throw new Refusal.Conflict("mandate-not-offered");
        acts.accepted(actor, ofHis(actor, id));
        return get(actor, id);
    }

    /**
     * Ends it at once, by either side; for whoever has not accepted it this is to decline. What was done by it stays.
     *
     * @throws Refusal {@code mandate-unknown} (404), {@code mandate-over} (409), {@code changed-meanwhile} (412)
     */
    @Transactional
    public MandateView end(Actor actor, UUID id, Seen seen) {
        Mandate mandate = ofHis(actor, id);
        seen.orRefuse(mandate.fingerprint());
        if (!views.of(actor, mandate).mayEnd() || !table.end(id, actor.account(), OffsetDateTime.now(clock)))
            throw new Refusal.Conflict("mandate-over");
        acts.ended(actor, ofHis(actor, id));
        return get(actor, id);
    }

    private Mandate ofHis(Actor actor, UUID id) {
        return table.find(id)
                .filter(mandate -> mandate.concerns(actor.account()))
                .orElseThrow(() -> new Refusal.NotFound("mandate-unknown"));
    }
}
