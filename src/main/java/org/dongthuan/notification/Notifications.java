package org.dongthuan.notification;

import java.time.LocalDate;
import org.dongthuan.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, once: the row in the business transaction, the mail in a step of its own. */
@Component
public class Notifications {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final OutboxTable outbox;
    private final MailKinds kinds;
    private final MailSender post;
    private final People people;

    Notifications(OutboxTable outbox, MailKinds kinds, MailSender post, People people) {
        this.outbox = outbox;
        this.kinds = kinds;
        this.post = post;
        this.people = people;
    }

    /**
     * Puts a message into the outbox, in the caller's transaction; the same event, account and kind only once.
     *
     * @param event what happened, e.g. {@code DC-2026-000001/submitted}
     * @param kind the name of a {@link MailKind} that the feature brings
     * @param number the request it is about, the only thing the mail names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String event, String account, String kind, String number) {
        outbox.add(event, account, kinds.of(kind), number, null);
    }

    /** Likewise, of something that the person has to do until that day; the mail names it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String event, String account, String kind, String number, LocalDate dueDate) {
        outbox.add(event, account, kinds.of(kind), number, dueDate);
    }

    /**
     * Sends what the event announced and has not been sent; throws when the mail server refuses, so that the process
     * step tries again. A mail sent twice after a crash has the same Message-ID.
     */
    @Transactional
    public void deliver(String event) {
        for (OutboxRow row : outbox.waiting(event)) {
            people.mailAddress(row.account())
                    .ifPresentOrElse(
                            address -> post.send(row, address),
                            // trying again would not give the person one
                            () -> LOG.warn("Mail {} has no address to go to", row.id()));
            outbox.markSent(row.id());
        }
    }
}
