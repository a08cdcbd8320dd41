package org.dongthuan.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.calendar.NewsTimes;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who may take a step that new ones have come: one mail each half of a working day, not one per task. */
@Component
class NewWork {

    /** More of them matter only to somebody who must stay out of all of these. */
    private static final int LOOKED_AT = 100;

    private final NewsTimes times;
    private final ReviewCaseTable cases;
    private final Independence independence;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private volatile NewsTimes.@Nullable Span told;

    NewWork(
            NewsTimes times,
            ReviewCaseTable cases,
            Independence independence,
            Notifications notifications,
            TransactionTemplate transaction) {
        this.times = times;
        this.cases = cases;
        this.independence = independence;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** Each node looks for itself; the outbox takes each mail once. */
    @Scheduled(cron = "${review.news.look}", zone = "Asia/Ho_Chi_Minh")
    void tell() {
        NewsTimes.Span span = times.last();
        if (span.equals(told)) return;
        Set<String> readers = cases.openedWithin(span.from(), span.to()).entrySet().stream()
                .flatMap(asked -> whoMayTake(HeldRole.ofGroup(asked.getKey()), asked.getValue()).stream())
                .collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> readers.forEach(reader -> announce(span, reader)));
        told = span;
    }

    private List<String> whoMayTake(HeldRole asked, List<RequestNumber> numbers) {
        List<RequestNumber> some = numbers.subList(0, Math.min(numbers.size(), LOOKED_AT));
        return independence.mayTakeOneOf(asked, cases.all(some).values());
    }

    private void announce(NewsTimes.Span span, String reader) {
        notifications.announce(
                "news/" + span.to().toLocalDateTime(),
                reader,
                "new-work",
                VietnamTime.day(span.to().toLocalDate()));
    }
}
