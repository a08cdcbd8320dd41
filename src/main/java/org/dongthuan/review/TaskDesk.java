package org.dongthuan.review;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Everybody's open tasks: find, look, claim, decide. */
@Component
public class TaskDesk {

    /** The open tasks that the person may work on, the most urgent first. */
    public List<TaskSummary> list(Actor actor, int page, int size) {
        throw new UnsupportedOperationException();
    }

    public long count(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * The task and what is to be decided; the reading is logged.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code task-unknown} for people outside the case
     * @throws org.dongthuan.platform.Refusal.NotPermitted for people of the case whose step it is not
     */
    public TaskView open(Actor actor, String taskId, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Takes the task; {@code task-claimed} (409) when somebody else has it. */
    public void claim(Actor actor, String taskId) {
        throw new UnsupportedOperationException();
    }

    public void release(Actor actor, String taskId) {
        throw new UnsupportedOperationException();
    }

    /** Saves a draft of the decision, checked for its shape only; claims an unassigned task. */
    public void saveDraft(Actor actor, String taskId, DecisionBody decision) {
        throw new UnsupportedOperationException();
    }

    /** Completes the task with the person's own draft, checked in full. */
    public Completed complete(Actor actor, String taskId) {
        throw new UnsupportedOperationException();
    }
}
