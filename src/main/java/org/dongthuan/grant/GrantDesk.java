package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grant.State;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people see what they may read and what their agency has granted, and where a grant is revoked. */
@Component
public class GrantDesk {

    static final int LONGEST_REASON = 1000;

    private static final Set<Role> DECIDERS = Set.of(Role.VERIFIER, Role.APPROVER);

    private final GrantTable table;
    private final GrantViews views;
    private final GrantEndings endings;
    private final RevocationMail mail;
    private final Agencies agencies;
    private final Clock clock;

    GrantDesk(
            GrantTable table,
            GrantViews views,
            GrantEndings endings,
            RevocationMail mail,
            Agencies agencies,
            Clock clock) {
        this.table = table;
        this.views = views;
        this.endings = endings;
        this.mail = mail;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What concerns that person, the newest first. */
    @Transactional(readOnly = true)
    public Listing<GrantView> list(Actor actor, Side side, Paging paging) {
        String recipient = side == Side.GIVEN_BY_MY_AGENCY ? null : actor.account();
        Set<String> grantedBy = side == Side.MINE ? Set.of() : codesOf(actor, DECIDERS);
        List<Grant> grants = table.list(recipient, grantedBy, paging.offset(), paging.size());
        return Listing.of(
                views.of(grants, grant -> mayRevoke(actor, grant)), paging, table.count(recipient, grantedBy));
    }

    /** One grant; {@code grant-unknown} (404) for people whom it does not concern. */
    @Transactional(readOnly = true)
    public GrantView get(Actor actor, UUID id) {
        Grant grant = table.find(id).filter(found -> concerns(actor, found)).orElseThrow(GrantDesk::unknown);
        return views.of(List.of(grant), found -> mayRevoke(actor, found)).get(0);
    }

    /**
     * Ends a grant at once; the recipient and the person whose data it is are told.
     *
     * @throws Refusal {@code grant-unknown} (404), {@code not-permitted} (403) for all but the approvers of the agency
     *     that gave it, {@code grant-ended} (409), {@code revocation-invalid} (422) without a reason
     */
    @Transactional
    public GrantView revoke(Actor actor, UUID id, @Nullable String typedReason) {
        Grant grant = table.hold(id).filter(found -> concerns(actor, found)).orElseThrow(GrantDesk::unknown);
        if (!mayRevoke(actor, grant)) throw new Refusal.NotPermitted("not-permitted");
        if (isOver(grant)) throw new Refusal.Conflict("grant-ended");
        endings.revoke(actor, grant, reason(typedReason));
        mail.announce(grant);
        return get(actor, id);
    }

    private boolean isOver(Grant grant) {
        State state = GrantCheck.state(grant, clock.instant());
        return state != State.STANDING && state != State.NOT_YET;
    }

    private boolean concerns(Actor actor, Grant grant) {
        return grant.recipient().equals(actor.account())
                || codesOf(actor, DECIDERS).contains(grant.grantedBy().code());
    }

    private boolean mayRevoke(Actor actor, Grant grant) {
        return codesOf(actor, Set.of(Role.APPROVER)).contains(grant.grantedBy().code());
    }

    /** The agencies for which the person decides, and the closed ones whose duty they took over. */
    private Set<String> codesOf(Actor actor, Set<Role> roles) {
        Set<AgencyCode> held = actor.roles().stream()
                .filter(role -> roles.contains(role.role()))
                .map(HeldRole::agencyOrThrow)
                .collect(Collectors.toSet());
        if (held.isEmpty()) return Set.of();
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .map(Agency::code)
                .filter(code -> held.contains(code) || held.contains(agencies.inForce(code, today)))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
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
