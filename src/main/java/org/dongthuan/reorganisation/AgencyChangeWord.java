package org.dongthuan.reorganisation;

import org.dongthuan.appointment.Confirmation;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.appointment.ConfirmationOutcome;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes the second person's word on a change of agencies: the state and the line in the log, or nothing. */
@Component
class AgencyChangeWord {

    private final AgencyChangeTable changes;
    private final AgencyChangeConfirmers confirmers;
    private final AgencyTree tree;
    private final People people;
    private final AgencyChangeMail mail;
    private final AgencyChangeLog log;

    AgencyChangeWord(
            AgencyChangeTable changes,
            AgencyChangeConfirmers confirmers,
            AgencyTree tree,
            People people,
            AgencyChangeMail mail,
            AgencyChangeLog log) {
        this.changes = changes;
        this.confirmers = confirmers;
        this.tree = tree;
        this.people = people;
        this.mail = mail;
        this.log = log;
    }

    /**
     * The word of one of those who are asked.
     *
     * @throws Refusal {@code already-decided} (409), {@code agency-change-stale} (409) where the agencies have changed
     *     since, {@code appointment-word-invalid} (422), and as {@link AgencyChangeConfirmers#check}
     */
    ConfirmationOutcome take(String account, RequestNumber number, ConfirmationBody body) {
        AgencyChange change = changes.lock(number).orElseThrow();
        confirmers.check(account, change);
        if (!change.status().isOpen()) throw new Refusal.Conflict("already-decided");
        Confirmation word = Confirmation.of(body);
        boolean confirmed = word.outcome() == ConfirmationOutcome.CONFIRM;
        if (confirmed && !AgencyChangeRules.fits(change.wanted(), tree, log.today()))
            throw new Refusal.Conflict("agency-change-stale");
        AgencyChangeStatus status = confirmed ? AgencyChangeStatus.CONFIRMED : AgencyChangeStatus.REFUSED;
        if (!changes.close(number, status, new AgencyChange.Word(account, log.now(), word.reason())))
            throw new Refusal.Conflict("already-decided");
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        log.write(actor, number, word.outcome().name());
        // of what is confirmed he is told once it stands among the agencies
        if (!confirmed) mail.closed(change, status);
        return word.outcome();
    }
}
