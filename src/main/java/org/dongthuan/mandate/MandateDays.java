package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says that a mandate has begun or ended by its days. Nobody's right rests on it: each act asks for itself; only lists in
 * which a person is named follow a little later.
 */
@Component
class MandateDays {

    /** No question waits as long for an answer; what changed before that is in no list any more. */
    private static final int DAYS_BACK = 30;

    private static final Logger LOG = LoggerFactory.getLogger(MandateDays.class);

    private final MandateTable table;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MandateDays(MandateTable table, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void look() {
        LocalDate today = LocalDate.now(clock);
        table.changingBetween(today.minusDays(DAYS_BACK), today).forEach(this::tell);
    }

    private void tell(String principal) {
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new MandateChanged(principal)));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("Another node was faster, or somebody answered at this moment");
        } catch (RuntimeException e) {
            // those of others follow all the same; this one is looked at again
            LOG.error("Lists of open questions could not follow a mandate", e);
        }
    }
}
