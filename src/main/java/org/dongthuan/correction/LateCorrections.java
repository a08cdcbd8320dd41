package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import org.dongthuan.review.RequestNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells requesters whose requests were not decided in time, and the new day: by a letter with a number and by mail, once for
 * each last day. Each node looks for itself; whoever stores the row first tells. A node that dies between two requests
 * leaves the rest to the next look.
 */
@Component
class LateCorrections {

    private static final Logger LOG = LoggerFactory.getLogger(LateCorrections.class);
    private static final int AT_ONCE = 200;

    private final LateCorrectionTable table;
    private final LateCorrection late;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateCorrections(LateCorrectionTable table, LateCorrection late, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.late = late;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 900_000, initialDelay = 60_000)
    void tell() {
        for (RequestNumber number : table.untold(LocalDate.now(clock), AT_ONCE)) tell(number);
    }

    private void tell(RequestNumber number) {
        try {
            transaction.executeWithoutResult(status -> late.tell(number));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("{} was told of by another node", number);
        } catch (RuntimeException e) {
            // the others are told all the same; this one is looked at again
            LOG.error(
                    "Nobody could be told that {} is late: {}",
                    number,
                    e.getClass().getSimpleName());
        }
    }
}
