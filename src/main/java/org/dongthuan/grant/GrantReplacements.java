package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts narrower grants in the place of those that a decision gave, when another replaces it. */
@Component
public class GrantReplacements {

    private final GrantTable table;
    private final Grants grants;
    private final GrantEndings endings;
    private final RevocationMail mail;
    private final AuditLog audit;
    private final Clock clock;

    GrantReplacements(
            GrantTable table, Grants grants, GrantEndings endings, RevocationMail mail, AuditLog audit, Clock clock) {
        this.table = table;
        this.grants = grants;
        this.endings = endings;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the old ones and gives the new ones, in the transaction of the verdict; the recipient and the people whose data
     * it is are told. What the old ones rest on is held already.
     *
     * @param account who decided, for that agency
     * @param reason quoted where the end of an old grant is shown
     * @throws Refusal.Conflict {@code record-changed} when an old one has ended since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<NarrowedGrant> narrowed, UUID decision, String account, AgencyCode agency, String reason) {
        // in the order of their ids, as everybody who ends several
        List<Grant> given = narrowed.stream()
                .sorted(Comparator.comparing(one -> one.old().id().toString()))
                .map(one -> replace(one, decision, account, agency, reason))
                .toList();
        mail.announceReplacement(decision, given);
    }

    private Grant replace(NarrowedGrant narrowed, UUID decision, String account, AgencyCode agency, String reason) {
        Grant old = table.hold(narrowed.old().id())
                .filter(grant -> !GrantCheck.state(grant, clock.instant()).isOver())
                .orElseThrow(() -> new Refusal.Conflict("record-changed"));
        endings.revoke(account, agency, List.of(old), reason);
        Grant given = narrowed.under(decision, agency, OffsetDateTime.now(clock));
        grants.give(given);
        audit.append(Grants.entry(account, agency.code(), Action.GRANT, given));
        return given;
    }
}
