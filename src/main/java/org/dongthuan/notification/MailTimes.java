package org.dongthuan.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.notification.MailKind.Haste;
import org.dongthuan.notification.MailPreference.Work;
import org.springframework.stereotype.Component;

/** When a mail leaves, by what its receiver wants at this moment. */
@Component
class MailTimes {

    /** Before the day's first mails, so that whoever opens his mailbox in the morning finds one. */
    private static final LocalTime DIGEST = LocalTime.of(7, 30);

    private final WorkingDays workingDays;
    private final Clock clock;

    MailTimes(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What becomes of a mail. */
    enum Way {
        /** It is handed to the mail server. */
        NOW,
        /** It is looked at again at that moment. */
        LATER,
        /** It goes into the person's collection of that moment, which is made then or as soon as possible. */
        TOGETHER
    }

    record Leaving(Way way, OffsetDateTime at) {}

    Leaving of(OutboxRow mail) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (mail.kind().haste() == Haste.PROMPT) return leaving(Way.NOW, now);
        if (isCollected(mail)) {
            ZonedDateTime digest = digestFor(mail);
            if (!isTooLate(mail, digest)) return leaving(Way.TOGETHER, digest);
        }
        ZonedDateTime end = mail.wanted().quietUntil(now);
        return leaving(end.isAfter(now) ? Way.LATER : Way.NOW, end);
    }

    private static Leaving leaving(Way way, ZonedDateTime at) {
        return new Leaving(way, at.toOffsetDateTime());
    }

    private static boolean isCollected(OutboxRow mail) {
        return mail.kind().haste() == Haste.WORK && mail.wanted().work() == Work.DAILY;
    }

    /** Nobody learns of something to do when the day for it is over. */
    private static boolean isTooLate(OutboxRow mail, ZonedDateTime digest) {
        LocalDate due = mail.dueDate();
        return due != null && mail.wanted().quietUntil(digest).toLocalDate().isAfter(due);
    }

    /** The first collection after the mail was written. */
    private ZonedDateTime digestFor(OutboxRow mail) {
        ZonedDateTime written = mail.createdAt().atZoneSameInstant(clock.getZone());
        LocalDate day = written.toLocalDate();
        LocalDate first = written.toLocalTime().isAfter(DIGEST) ? day.plusDays(1) : day;
        return workingDays.onOrAfter(first).atTime(DIGEST).atZone(clock.getZone());
    }
}
