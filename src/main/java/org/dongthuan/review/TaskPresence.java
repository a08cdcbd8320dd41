package org.dongthuan.review;

import java.util.Optional;
import java.util.function.Supplier;
import org.dongthuan.audit.InPlaceOf;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** Somebody is at a task: that is remembered of whoever has it, and the log says in whose place he is. */
@Component
class TaskPresence {

    private final TouchTable touches;
    private final OfficeTasks office;
    private final People people;

    TaskPresence(TouchTable touches, OfficeTasks office, People people) {
        this.touches = touches;
        this.office = office;
        this.people = people;
    }

    /** Looks at it. */
    <T> T work(Actor actor, OpenTask task, Supplier<T> work) {
        touches.touch(task, actor.account());
        return inPlace(actor, task.taskId(), work);
    }

    /** Says a word on it. */
    <T> T inPlace(Actor actor, String taskId, Supplier<T> work) {
        return InPlaceOf.work(actor.account(), absent(actor, taskId).orElse(null), work);
    }

    private Optional<String> absent(Actor actor, String taskId) {
        if (actor.standsIn().isEmpty()) return Optional.empty();
        return office.find(taskId).stream()
                .flatMap(asked -> asked.groups().stream())
                .filter(TaskHolders::isOfAnOffice)
                .map(HeldRole::ofGroup)
                .flatMap(asked -> people.actsFor(actor.account(), asked).stream())
                .findFirst();
    }
}
