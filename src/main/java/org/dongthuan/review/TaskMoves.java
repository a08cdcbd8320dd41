package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.TaskMove.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down that a task went from one to another: for the story of its case, into the log, and by mail. */
@Component
class TaskMoves {

    static final String RETURNED = "task-returned";
    static final String TAKEN_BACK = "task-taken-back";
    static final String HANDED_ON = "task-handed-on";

    private final TaskMoveTable table;
    private final TaskTypes types;
    private final AuditLog audit;
    private final Notifications notifications;
    private final Clock clock;

    TaskMoves(TaskMoveTable table, TaskTypes types, AuditLog audit, Notifications notifications, Clock clock) {
        this.table = table;
        this.types = types;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Nobody had touched it. */
    void returned(OpenTask task) {
        add(move(Kind.RETURNED, task, null, null, null));
    }

    void takenBack(OpenTask task, String leader, String reason) {
        add(move(Kind.TAKEN_BACK, task, leader, null, reason));
    }

    void handedOn(OpenTask task, String leader, String to, String reason) {
        add(move(Kind.HANDED_ON, task, leader, to, reason));
    }

    private TaskMove move(
            Kind kind, OpenTask task, @Nullable String leader, @Nullable String to, @Nullable String reason) {
        return new TaskMove(
                task.taskId(),
                task.number(),
                task.step(),
                types.summaries(List.of(task)).get(0).agency(),
                kind,
                OffsetDateTime.now(clock),
                leader,
                task.assignee(),
                to,
                reason);
    }

    private void add(TaskMove move) {
        String event = "task-move/" + table.add(move);
        audit.append(entry(move));
        String number = move.number().request().text();
        if (move.hadBy() != null)
            notifications.announce(event, move.hadBy(), move.kind() == Kind.RETURNED ? RETURNED : TAKEN_BACK, number);
        if (move.givenTo() != null) notifications.announce(event, move.givenTo(), HANDED_ON, number);
    }

    private static AuditEntry entry(TaskMove move) {
        Action action = move.kind() == Kind.HANDED_ON ? Action.HAND_ON : Action.RELEASE;
        String agency = move.leader() == null ? null : move.agency().code();
        return AuditEntry.done(move.leader(), agency, action)
                .about(move.number().text())
                .because(move.reason() == null ? "untouched" : move.reason());
    }
}
