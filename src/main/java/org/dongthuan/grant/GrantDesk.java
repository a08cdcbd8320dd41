package org.dongthuan.grant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.grant.GrantTable.GivenBy;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people see what they may read and what their agency has granted, and where a grant is revoked. */
@Component
public class GrantDesk {

    static final int LONGEST_REASON = 1000;

    private final GrantTable table;
    private final GrantViews views;
    private final GrantEndings endings;
    private final RevocationMail mail;
    private final GrantRights rights;
    private final Clock clock;

    GrantDesk(
            GrantTable table,
            GrantViews views,
            GrantEndings endings,
            RevocationMail mail,
            GrantRights rights,
            Clock clock) {
        this.table = table;
        this.views = views;
        this.endings = endings;
        this.mail = mail;
        this.rights = rights;
        this.clock = clock;
    }

    /** What concerns that person, the newest first. */
    @Transactional(readOnly = true)
    public Listing<GrantView> list(Actor actor, Side side, Paging paging) {
        GrantRights.Of mine = rights.of(actor);
        String recipient = side == Side.GIVEN_BY_MY_AGENCY ? null : actor.account();
        GivenBy given = side == Side.MINE ? GivenBy.NOBODY : given(mine);
        List<Grant> grants = table.list(recipient, given, GrantTable.CURSORS.start(), paging.offset(), paging.size());
        return Listing.of(views.of(grants, mine::mayRevoke), paging, table.count(recipient, given));
    }

    /** Both sides for programs, the newest first. */
    @Transactional(readOnly = true)
    public KeyListing<GrantView> list(Actor actor, KeyPaging paging) {
        GrantRights.Of mine = rights.of(actor);
        Cursor<UUID> after = GrantTable.CURSORS.read(paging.after());
        return KeyListing.of(
                        table.list(actor.account(), given(mine), after, 0, paging.limit()),
                        paging,
                        grant -> GrantTable.CURSORS.text(new Cursor<>(grant.givenAt(), grant.id())))
                .map(grants -> views.of(grants, mine::mayRevoke));
    }

    /** One grant; {@code grant-unknown} (404) for people whom it does not concern. */
    @Transactional(readOnly = true)
    public GrantView get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(GrantDesk::unknown);
    }

    /** Likewise, for whoever goes on without it. */
    @Transactional(readOnly = true)
    public Optional<GrantView> find(Actor actor, UUID id) {
        GrantRights.Of mine = rights.of(actor);
        return table.find(id).filter(mine::concern).map(grant -> view(grant, mine));
    }

    private static GivenBy given(GrantRights.Of mine) {
        return new GivenBy(mine.sees(), mine.withheld());
    }

    private GrantView view(Grant grant, GrantRights.Of mine) {
        return views.of(List.of(grant), mine::mayRevoke).get(0);
    }

    /** Ends a grant for somebody who does not say what he saw. */
    @Transactional
    public GrantView revoke(Actor actor, UUID id, @Nullable String typedReason) {
        return revoke(actor, id, typedReason, Seen.UNTOLD);
    }

    /**
     * Ends a grant at once; the recipient and the person whose data it is are told.
     *
     * @throws Refusal {@code grant-unknown} (404), {@code not-permitted} (403) for all but the approvers of the agency
     *     that gave it, {@code grant-ended} (409), {@code changed-meanwhile} (412) when it is no longer what the
     *     person saw, {@code revocation-invalid} (422) without a reason
     */
    @Transactional
    public GrantView revoke(Actor actor, UUID id, @Nullable String typedReason, Seen seen) {
        GrantRights.Of mine = rights.of(actor);
        Grant grant = table.hold(id).filter(mine::concern).orElseThrow(GrantDesk::unknown);
        if (!mine.mayRevoke(grant)) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(view(grant, mine).fingerprint());
        if (GrantCheck.state(grant, clock.instant()).isOver()) throw new Refusal.Conflict("grant-ended");
        endings.revoke(actor, grant, reason(typedReason));
        mail.announce(grant);
        return get(actor, id);
    }

    private static String reason(@Nullable String typed) {
        String reason = TypedText.cleaned(typed);
        if (reason == null) throw invalid("access.reason-missing");
        if (reason.length() > LONGEST_REASON) throw invalid("access.reason-long", LONGEST_REASON);
        return reason;
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("revocation-invalid", List.of(Violation.of("reason", textKey, arguments)));
    }

    private static Refusal.NotFound unknown() {
        return new Refusal.NotFound("grant-unknown");
    }

    /** Which grants are listed. */
    public enum Side {
        MINE,
        GIVEN_BY_MY_AGENCY,
        BOTH
    }
}
