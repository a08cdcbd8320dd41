package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** Takes the word that use has stopped: once, with its line in the log. */
@Component
class Confirmations {

    private final CessationTable cessations;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Confirmations(CessationTable cessations, People people, AuditLog audit, Clock clock) {
        this.cessations = cessations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From somebody whose turn it is; the recipient speaks for the agency for which he was let in.
     *
     * @throws Refusal {@code cessation-invalid} (422), {@code already-decided} (409)
     */
    void take(String account, StoredConsent consent, Cessation open, CessationBody body) {
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        OffsetDateTime now = OffsetDateTime.now(clock);
        CessationRules.Confirmed said =
                CessationRules.read(body, VietnamTime.dayOf(consent.askedAt()), now.toLocalDate());
        var confirmation = new Cessation.Confirmation(now, account, agency(account, consent, open), said.stoppedOn());
        if (!cessations.confirmed(consent, confirmation, said.statement()))
            throw new Refusal.Conflict("already-decided");
        audit.append(AuditEntry.done(account, actor.agencyCode(), Action.CONFIRM)
                .on(consent.question().record().value(), consent.consent().fields())
                .about(consent.number().text())
                .because("cessation"));
    }

    private static AgencyCode agency(String account, StoredConsent consent, Cessation open) {
        boolean recipient = consent.question().requester().equals(account);
        return Optional.ofNullable(open.agency())
                .filter(agency -> !recipient)
                .orElseGet(() -> consent.question().recipientAgency());
    }
}
