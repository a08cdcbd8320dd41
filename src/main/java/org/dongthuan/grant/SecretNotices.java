package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dongthuan.grant.SecretAttemptTable.Attempt;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.RecordId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the security officers that somebody came upon a secret record; the mail says the day alone, the log the rest. */
@Component
class SecretNotices {

    static final String KIND = "secret-record";

    private final SecretAttemptTable attempts;
    private final SecretWatchers watchers;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecretNotices(
            SecretAttemptTable attempts,
            SecretWatchers watchers,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.attempts = attempts;
        this.watchers = watchers;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One mail to each for whatever came since the last look: many attempts must not hide one behind the others' mails. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tell() {
        transaction.executeWithoutResult(status -> {
            List<Attempt> untold = attempts.untold();
            OffsetDateTime now = OffsetDateTime.now(clock);
            last(untold)
                    .forEach((officer, attempt) -> notifications.announce(
                            "secret-record/" + attempt, officer, KIND, VietnamTime.day(now.toLocalDate())));
            if (!untold.isEmpty())
                attempts.told(untold.stream().map(Attempt::id).toList(), now);
        });
    }

    /** By those who are to hear of any, the last of them. */
    private Map<String, Long> last(List<Attempt> untold) {
        Map<RecordId, Long> records = new TreeMap<>(Comparator.comparing(RecordId::value));
        untold.forEach(attempt -> records.put(attempt.record(), attempt.id()));
        Map<String, Long> last = new TreeMap<>();
        records.forEach((record, id) -> watchers.of(record).forEach(officer -> last.merge(officer, id, Math::max)));
        return last;
    }
}
