package org.dongthuan.transfer;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes the word of the receiving agency: the state and the line in the log, or nothing. */
@Component
class TransferWord {

    private final TransferTable table;
    private final Receivers receivers;
    private final TransferPeople transferPeople;
    private final Registry registry;
    private final People people;
    private final TransferTerms terms;

    TransferWord(
            TransferTable table,
            Receivers receivers,
            TransferPeople transferPeople,
            Registry registry,
            People people,
            TransferTerms terms) {
        this.table = table;
        this.receivers = receivers;
        this.transferPeople = transferPeople;
        this.registry = registry;
        this.people = people;
        this.terms = terms;
    }

    /**
     * The word of one of those who are asked.
     *
     * @throws Refusal {@code already-decided} (409), {@code transfer-overtaken} (409) where the record is not at the sending
     *     agency any more, {@code transfer-word-invalid} (422), and as {@link Receivers#check}
     */
    AcceptanceOutcome take(String account, RequestNumber number, AcceptanceBody body) {
        Transfer one = table.hold(number);
        receivers.check(account, one);
        AgencyCode asked = one.asked();
        if (one.status() != TransferStatus.WITH_RECEIVER || asked == null)
            throw new Refusal.Conflict("already-decided");
        Acceptance said = Acceptance.of(body);
        boolean accepted = said.outcome() == AcceptanceOutcome.ACCEPT;
        if (accepted && !isAtSender(one)) throw new Refusal.Conflict("transfer-overtaken");
        OffsetDateTime now = terms.now();
        var word = new Word(
                account,
                people.actsFor(account, new HeldRole(Role.APPROVER, asked)).orElse(null),
                transferPeople.inForce(asked),
                now,
                accepted,
                said.reason());
        table.answer(one, word);
        terms.log(word, Action.DECIDE, one);
        return said.outcome();
    }

    private boolean isAtSender(Transfer one) {
        return registry.holder(one.record()).managingAgency().equals(transferPeople.inForce(one.from()));
    }
}
