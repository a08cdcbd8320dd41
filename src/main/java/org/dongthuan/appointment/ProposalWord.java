package org.dongthuan.appointment;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes the second person's word on a proposal: the state and the line in the log, or nothing. */
@Component
class ProposalWord {

    private final ProposalTable proposals;
    private final Confirmers confirmers;
    private final People people;
    private final AppointmentMail mail;
    private final AuditLog audit;
    private final Clock clock;

    ProposalWord(
            ProposalTable proposals,
            Confirmers confirmers,
            People people,
            AppointmentMail mail,
            AuditLog audit,
            Clock clock) {
        this.proposals = proposals;
        this.confirmers = confirmers;
        this.people = people;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The word of one of those who are asked.
     *
     * @throws Refusal {@code already-decided} (409), {@code appointment-word-invalid} (422), and as {@link Confirmers#check}
     */
    ConfirmationOutcome take(String account, RequestNumber number, ConfirmationBody body) {
        Proposal proposal = proposals.lock(number).orElseThrow();
        confirmers.check(account, proposal);
        if (!proposal.status().isOpen()) throw new Refusal.Conflict("already-decided");
        Confirmation word = Confirmation.of(body);
        ConfirmationOutcome outcome = word.outcome();
        if (!proposals.close(number, outcome.status(), account, word.reason(), OffsetDateTime.now(clock)))
            throw new Refusal.Conflict("already-decided");
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        audit.append(AuditEntry.done(account, actor.agencyCode(), Action.APPOINT)
                .about(number.text())
                .because(outcome.name()));
        // of what is confirmed people are told once it stands in the book
        if (outcome == ConfirmationOutcome.REFUSE) mail.closed(proposal);
        return outcome;
    }
}
