package org.dongthuan.grant;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What written decisions gave, and its end when one of them is revoked. */
@Component
public class GrantsOfDecisions {

    private final GrantTable table;
    private final GrantEndings endings;
    private final RevocationMail mail;
    private final Clock clock;

    GrantsOfDecisions(GrantTable table, GrantEndings endings, RevocationMail mail, Clock clock) {
        this.table = table;
        this.endings = endings;
        this.mail = mail;
        this.clock = clock;
    }

    /** Whether it gave any, ended or not. */
    public boolean areThere(UUID decision) {
        return table.isAnyGivenBy(decision);
    }

    /** Those that it gave and that may be read under, today or later; in the order of their ids. */
    public List<Grant> standing(UUID decision) {
        return table.givenBy(decision).stream().filter(this::stands).toList();
    }

    /**
     * Ends at once what still stands of it, in the transaction of the verdict; recipients and the people whose data it
     * was are told.
     *
     * @param reason quoted where the end of a grant is shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(UUID decision, String account, AgencyCode agency, String reason) {
        List<Grant> standing =
                table.holdGivenBy(decision).stream().filter(this::stands).toList();
        endings.revoke(account, agency, standing, reason);
        mail.announce(decision, standing);
    }

    private boolean stands(Grant grant) {
        return !GrantCheck.state(grant, clock.instant()).isOver();
    }
}
