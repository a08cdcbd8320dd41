package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.jspecify.annotations.Nullable;

/** The user tasks of the process engine. */
public interface OpenTasks {

    /** The tasks that the engine shows to the person, the most urgent first. */
    List<OpenTask> visibleTo(Actor actor, int first, int most);

    /** Counted as far as lists are. */
    long countVisibleTo(Actor actor);

    /** A task, open or finished, whoever asks: the caller checks rights. */
    Optional<OpenTask> find(String taskId);

    /** The open task of that request at that step. */
    Optional<String> find(RequestNumber number, String step);

    /** Those that the person has taken, or that were given to him. */
    List<OpenTask> takenBy(String account);

    /** Gives it back to the others, whoever has it. */
    void giveBack(String taskId);

    /** Gives it to that person, whoever has it; the caller has looked whether that one may work on it. */
    void giveTo(String taskId, String account);

    /** {@code task-claimed} (409) when somebody else has it. */
    void claim(Actor actor, String taskId);

    /** Takes it from whoever has it; the caller has looked whether he may. */
    void takeOver(Actor actor, String taskId);

    void release(Actor actor, String taskId);

    /** Completes the task as the person; {@code already-decided} (409) when somebody was faster. */
    void complete(Actor actor, String taskId);

    /** Likewise a task that nobody has; {@code task-claimed} (409) when somebody else has taken it. */
    void claimAndComplete(Actor actor, String taskId);

    /**
     * A task as the engine knows it.
     *
     * @param step the id of the user task in its model
     * @param finished whether it is completed or gone
     */
    record OpenTask(
            String taskId,
            RequestNumber number,
            String step,
            OffsetDateTime createdAt,
            @Nullable LocalDate dueDate,
            @Nullable String assignee,
            boolean finished) {

        OpenTask takenBy(@Nullable String account) {
            return new OpenTask(taskId, number, step, createdAt, dueDate, account, finished);
        }
    }
}
