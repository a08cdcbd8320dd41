package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the security officers that somebody came upon a secret record; the mail says the day alone, the log the rest. */
@Component
class SecretNotices {

    static final String KIND = "secret-record";

    private final SecretAttemptTable attempts;
    private final GrantSettings settings;
    private final People people;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecretNotices(
            SecretAttemptTable attempts,
            GrantSettings settings,
            People people,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.people = people;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One mail for whatever came since the last look: many attempts must not hide one behind the others' mails. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tell() {
        transaction.executeWithoutResult(status -> {
            List<Long> untold = attempts.untold();
            if (untold.isEmpty()) return;
            OffsetDateTime now = OffsetDateTime.now(clock);
            String event = "secret-record/" + untold.get(untold.size() - 1);
            for (String officer : officers())
                notifications.announce(event, officer, KIND, VietnamTime.day(now.toLocalDate()));
            attempts.told(untold, now);
        });
    }

    /** As configured; an installation that names none, or nobody with an open account, has its administrators told. */
    private List<String> officers() {
        List<String> named =
                settings.securityOfficers().stream().filter(people::isOpen).toList();
        return named.isEmpty() ? people.administrators() : named;
    }
}
