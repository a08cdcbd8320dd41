package org.dongthuan.certification;

import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.review.RequestNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Certifications that wait because nobody independent is left: they go on by themselves when somebody is appointed. */
@Component
class WaitingCertifications {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCertifications.class);

    private final CertificationJourney journey;
    private final CertificationWorkflow workflow;
    private final TransactionTemplate alone;

    WaitingCertifications(
            CertificationJourney journey, CertificationWorkflow workflow, PlatformTransactionManager transactions) {
        this.journey = journey;
        this.workflow = workflow;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Heard once the appointment stands: that one cannot go on yet must not undo it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AppointmentChanged appointment) {
        lookAgain();
    }

    /** An appointment begins on a day, and an agency closes on one, without anybody saying so. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    void lookAgain() {
        workflow.waiting().forEach(this::lookAgain);
    }

    private void lookAgain(RequestNumber number) {
        try {
            alone.executeWithoutResult(status -> {
                if (journey.isSomebodyThere(number)) workflow.goOn(number);
            });
        } catch (ConcurrencyFailureException e) {
            LOG.debug("{} went on already", number);
        } catch (RuntimeException e) {
            // the others go on all the same; this one is looked at again
            LOG.error("{} could not go on", number, e);
        }
    }
}
