package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a transfer asks while the receiving agency has it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransferJourney {

    private final TransferTable table;
    private final Receivers receivers;
    private final TransferMail mail;
    private final TransferTerms terms;

    TransferJourney(TransferTable table, Receivers receivers, TransferMail mail, TransferTerms terms) {
        this.table = table;
        this.receivers = receivers;
        this.mail = mail;
        this.terms = terms;
    }

    /** Finds who says the word of the receiving agency, and tells them; the last day, or nothing when nobody is there. */
    public Optional<LocalDate> findReceiver(RequestNumber number) {
        return receivers.find(waiting(number)).map(agency -> {
            LocalDate by = terms.acceptBy();
            table.asked(number, agency, by);
            mail.ask(table.get(number), TransferMailKinds.ASKED);
            return by;
        });
    }

    /** The group that is asked. */
    public String group(RequestNumber number) {
        return receivers.group(table.get(number));
    }

    /** Who must not say the word. */
    public Set<String> excluded(RequestNumber number) {
        return receivers.excluded(table.get(number));
    }

    public void remind(RequestNumber number) {
        mail.ask(waiting(number), TransferMailKinds.REMINDER);
    }

    /** Silence neither takes a record nor refuses it: both sides are told, and the one that has it may take it back. */
    public void remindBoth(RequestNumber number) {
        Transfer one = waiting(number);
        mail.ask(one, TransferMailKinds.OVERDUE);
        mail.silent(one);
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(waiting(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(table.get(number));
    }

    private Transfer waiting(RequestNumber number) {
        Transfer one = table.get(number);
        if (one.status() != TransferStatus.WITH_RECEIVER)
            throw new IllegalStateException(number + " does not wait for the receiving agency");
        return one;
    }
}
