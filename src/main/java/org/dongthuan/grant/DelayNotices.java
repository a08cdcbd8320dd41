package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.notification.Notifications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people on the day itself that readings of their data are shown to them now; the mail names the request alone. */
@Component
class DelayNotices {

    static final String KIND = "disclosure-released";

    private final DelayTable table;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DelayNotices(DelayTable table, Notifications notifications, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The list shows them whether or not anybody is told: only the mail waits for this. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tell() {
        transaction.executeWithoutResult(status -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            List<UUID> over = table.untold(now.toLocalDate()).stream()
                    .map(DisclosureDelay::id)
                    .toList();
            if (over.isEmpty()) return;
            table.of(over).forEach(this::tell);
            table.told(over, now);
        });
    }

    private void tell(DelayTable.OnRecord one) {
        String account = one.account();
        String number = one.delay().part().request().text();
        if (account != null)
            notifications.announce(
                    one.delay().id() + "/released/" + one.record().value(), account, KIND, number);
    }
}
