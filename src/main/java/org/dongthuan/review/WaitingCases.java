package org.dongthuan.review;

import java.util.List;
import org.dongthuan.identity.AppointmentChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that wait because nobody independent is left: they go on by themselves when somebody is appointed. */
@Component
public class WaitingCases {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCases.class);

    private final List<AwaitsPeople> processes;
    private final TransactionTemplate alone;

    WaitingCases(List<AwaitsPeople> processes, PlatformTransactionManager transactions) {
        this.processes = List.copyOf(processes);
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Heard once the appointment stands: that a case cannot go on yet must not undo it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AppointmentChanged appointment) {
        lookAgain();
    }

    /** An appointment begins on a day, and an agency closes on one, without anybody saying so. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    public void lookAgain() {
        for (AwaitsPeople process : processes) {
            process.waiting().forEach(number -> lookAgain(process, number));
        }
    }

    private void lookAgain(AwaitsPeople process, RequestNumber number) {
        try {
            alone.executeWithoutResult(status -> {
                if (process.isSomebodyThere(number)) process.goOn(number);
            });
        } catch (ConcurrencyFailureException e) {
            LOG.debug("{} went on already", number);
        } catch (RuntimeException e) {
            // the others go on all the same; this one is looked at again
            LOG.error("{} could not go on", number, e);
        }
    }
}
