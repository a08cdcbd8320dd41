package org.dongthuan.notification;

import java.time.LocalDate;
import org.dongthuan.platform.Workers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, once: the row in the business transaction, the mail after it. */
@Component
public class Notifications {

    private final OutboxTable outbox;
    private final MailKinds kinds;
    private final Workers mailWorkers;

    Notifications(OutboxTable outbox, MailKinds kinds, Workers mailWorkers) {
        this.outbox = outbox;
        this.kinds = kinds;
        this.mailWorkers = mailWorkers;
    }

    /**
     * Puts a message into the outbox, in the caller's transaction; the same event, account and kind only once.
     *
     * @param event what happened, e.g. {@code DC-2026-000001/submitted}
     * @param kind the name of a {@link MailKind} that the feature brings
     * @param number the request it is about, or the day where it is about several: the only thing the mail names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String event, String account, String kind, String number) {
        add(event, account, kind, number, null, null);
    }

    /** Likewise, of something that the person has to do until that day; the mail names it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String event, String account, String kind, String number, LocalDate dueDate) {
        add(event, account, kind, number, dueDate, null);
    }

    /** Likewise, of changes; the mail names what they are about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String event, String account, String kind, String number, MailAbout about) {
        add(event, account, kind, number, null, about);
    }

    private void add(
            String event,
            String account,
            String kind,
            String number,
            @Nullable LocalDate dueDate,
            @Nullable MailAbout about) {
        outbox.add(event, account, kinds.of(kind), number, dueDate, about);
        mailWorkers.wakeAfterCommit();
    }
}
