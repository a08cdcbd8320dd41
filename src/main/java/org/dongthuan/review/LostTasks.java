package org.dongthuan.review;

import org.dongthuan.identity.AppointmentChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives tasks back to the others that somebody has taken who may not work on them any more: he is away, or left the office. */
@Component
class LostTasks {

    private final OpenTasks tasks;
    private final WhoMayWork who;
    private final TransactionTemplate alone;

    LostTasks(OpenTasks tasks, WhoMayWork who, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.who = who;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Heard once the change stands. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AppointmentChanged changed) {
        alone.executeWithoutResult(status -> tasks.takenBy(changed.account()).stream()
                .filter(task -> !who.mayWork(changed.account(), task))
                .forEach(task -> tasks.giveBack(task.taskId())));
    }
}
