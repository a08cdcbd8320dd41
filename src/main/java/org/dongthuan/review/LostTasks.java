package org.dongthuan.review;

import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives tasks back to the others that somebody has taken who may not work on them any more: he is away, or left the office. */
@Component
class LostTasks {

    private final OpenTasks tasks;
    private final TaskTypes types;
    private final People people;
    private final TransactionTemplate alone;

    LostTasks(OpenTasks tasks, TaskTypes types, People people, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.types = types;
        this.people = people;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Heard once the change stands. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AppointmentChanged changed) {
        alone.executeWithoutResult(status -> tasks.takenBy(changed.account()).stream()
                .filter(task -> !mayWork(changed.account(), task))
                .forEach(task -> tasks.giveBack(task.taskId())));
    }

    private boolean mayWork(String account, OpenTask task) {
        try {
            people.actor(account).ifPresent(actor -> types.of(task.step()).checkMayWork(actor, task));
            return people.isOpen(account);
        } catch (Refusal.NotFound | Refusal.NotPermitted refused) {
            return false;
        }
    }
}
