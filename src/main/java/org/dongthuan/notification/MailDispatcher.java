package org.dongthuan.notification;

import java.time.Duration;
import java.util.Optional;
import org.dongthuan.identity.People;
import org.dongthuan.notification.FailedMail.Failure;
import org.dongthuan.notification.MailSender.MailNotTaken;
import org.dongthuan.notification.MailTimes.Leaving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox. No transaction is open while the mail server is spoken to: a mail is claimed, handed over and
 * marked, so that a slow server gets it once, and one that is away for days gets it when it is back.
 */
@Component
class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** 14 days: whoever has not been told by then has read it in the portal, or has no mailbox any more. */
    private static final int MOST_ATTEMPTS = 14 * 12;

    private final OutboxTable outbox;
    private final MailSender sender;
    private final People people;
    private final MailTimes times;
    private final DigestTable digests;

    MailDispatcher(OutboxTable outbox, MailSender sender, People people, MailTimes times, DigestTable digests) {
        this.outbox = outbox;
        this.sender = sender;
        this.people = people;
        this.times = times;
        this.digests = digests;
    }

    /** Sends what is due, one mail after the other. */
    void sendDue() {
        sendWaiting();
        // only when all have been looked at is it known what belongs together
        if (digests.make() > 0) sendWaiting();
    }

    private void sendWaiting() {
        Optional<OutboxRow> next = outbox.claim();
        while (next.isPresent())
            next = isSent(next.get()) ? outbox.sentThenNext(next.get().id()) : outbox.claim();
    }

    private boolean isSent(OutboxRow mail) {
        Leaving leaving = times.of(mail);
        return switch (leaving.way()) {
            case NOW -> isTaken(mail);
            case LATER -> {
                outbox.wait(mail.id(), leaving.at());
                yield false;
            }
            case TOGETHER -> {
                outbox.putAside(mail.id(), leaving.at());
                yield false;
            }
        };
    }

    private boolean isTaken(OutboxRow mail) {
        Optional<String> address = people.mailAddress(mail.account());
        if (address.isEmpty()) {
            giveUp(mail, Failure.NO_ADDRESS, "has no address to go to");
            return false;
        }
        try {
            sender.send(mail, address.get());
            return true;
        } catch (MailNotTaken e) {
            if (mail.attempts() >= MOST_ATTEMPTS) {
                giveUp(mail, Failure.NOT_TAKEN, "was not taken in " + mail.attempts() + " attempts");
            } else {
                Duration pause = pauseAfter(mail.attempts());
                LOG.warn("{}; attempt {}, the next one in {}", e.getMessage(), mail.attempts(), pause);
                outbox.tryAgain(mail.id(), pause);
            }
            return false;
        }
    }

    private void giveUp(OutboxRow mail, Failure failure, String reason) {
        LOG.warn("Mail {} {} and is given up", mail.id(), reason);
        outbox.giveUp(mail.id(), failure);
    }

    /** 10 seconds, then four times as long after each failure, up to two hours. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) pause = pause.multipliedBy(4);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
