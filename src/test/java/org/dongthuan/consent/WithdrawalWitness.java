package org.dongthuan.consent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of withdrawals as a feature would that rests on consents; may be told to fail. */
@Component
class WithdrawalWitness {

    final List<RequestNumber> heardInTransaction = new CopyOnWriteArrayList<>();
    volatile boolean failing;

    @EventListener
    void on(ConsentWithdrawn event) {
        if (failing) throw new IllegalStateException("What rests on the consent cannot end");
        if (TransactionSynchronizationManager.isActualTransactionActive()) heardInTransaction.add(event.consent());
    }
}
