package org.dongthuan.review;

import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Whether somebody else than whoever asks may work on a task at this moment. */
@Component
class WhoMayWork {

    private final TaskTypes types;
    private final People people;

    WhoMayWork(TaskTypes types, People people) {
        this.types = types;
        this.people = people;
    }

    boolean mayWork(String account, OpenTask task) {
        try {
            people.actor(account).ifPresent(actor -> types.of(task.step()).checkMayWork(actor, task));
            return people.isOpen(account);
        } catch (Refusal.NotFound | Refusal.NotPermitted refused) {
            return false;
        }
    }
}
