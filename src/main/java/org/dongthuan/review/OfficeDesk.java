package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.review.OfficeTasks.Asked;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where leaders see the tasks of their office, take one back, and hand one to another of it. They see numbers, steps and
 * who has what; nothing of anybody's record, and nothing of what they must stay out of.
 */
@Component
public class OfficeDesk {

    static final int LONGEST = 500;

    private final OfficeLeaders leaders;
    private final OfficeTasks office;
    private final HandOnCandidates candidates;
    private final OpenTasks tasks;
    private final TaskTypes types;
    private final TaskMoves moves;

    OfficeDesk(
            OfficeLeaders leaders,
            OfficeTasks office,
            HandOnCandidates candidates,
            OpenTasks tasks,
            TaskTypes types,
            TaskMoves moves) {
        this.leaders = leaders;
        this.office = office;
        this.candidates = candidates;
        this.tasks = tasks;
        this.types = types;
        this.moves = moves;
    }

    /** Somebody who may work on a task. */
    public record Colleague(String account, String name) {}

    /** Whether the person leads an office. */
    public boolean leads(Actor actor) {
        return leaders.leads(actor);
    }

    /** The open tasks of the offices that the person leads, the most urgent first; none for everybody else. */
    @Transactional(readOnly = true)
    public List<TaskSummary> list(Actor leader, long first, int most) {
        return types.summaries(office.page(leaders.groups(leader), leader.account(), first, most));
    }

    @Transactional(readOnly = true)
    public long count(Actor leader) {
        return office.count(leaders.groups(leader), leader.account());
    }

    /** One of them, for its leader. */
    @Transactional(readOnly = true)
    public TaskSummary get(Actor leader, String taskId) {
        return summary(leaders.led(leader, taskId).task());
    }

    /** Those of the office who may work on it, beside whoever has it and the leader himself, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> candidates(Actor leader, String taskId) {
        return candidates.of(leader, leaders.led(leader, taskId));
    }

    /**
     * Takes the task from whoever has it; it waits for all again.
     *
     * @throws Refusal as {@link #handOn}; {@code task-free} (409) when nobody has it
     */
    @Transactional
    public TaskSummary takeBack(Actor leader, String taskId, @Nullable String why) {
        OpenTask task = leaders.led(leader, taskId).task();
        String reason = checked(why, List.of());
        if (task.assignee() == null) throw new Refusal.Conflict("task-free");
        tasks.giveBack(taskId);
        moves.takenBack(task, leader.account(), reason);
        return summary(task.takenBy(null));
    }

    /**
     * Gives the task to another one of the office who may work on it.
     *
     * @throws Refusal {@code task-unknown} (404), {@code not-permitted}, {@code not-independent} (403), {@code
     *     already-decided} (409), {@code hand-on-invalid} (422)
     */
    @Transactional
    public TaskSummary handOn(Actor leader, String taskId, HandOn sent) {
        Asked asked = leaders.led(leader, taskId);
        String to = String.valueOf(TypedText.cleaned(sent.to()));
        List<Violation> found = new ArrayList<>();
        if (sent.to() == null || sent.to().isBlank()) found.add(Violation.of("to", "hand-on.to-missing"));
        else if (candidates.of(leader, asked).stream()
                .noneMatch(one -> one.account().equals(to))) found.add(Violation.of("to", "hand-on.to-unknown"));
        String reason = checked(sent.reason(), found);
        tasks.giveTo(taskId, to);
        moves.handedOn(asked.task(), leader.account(), to, reason);
        return summary(asked.task().takenBy(to));
    }

    private static String checked(@Nullable String typed, List<Violation> others) {
        List<Violation> found = new ArrayList<>(others);
        String reason = TypedText.cleaned(typed);
        if (reason == null) found.add(Violation.of("reason", "hand-on.reason-missing"));
        else if (reason.length() > LONGEST) found.add(Violation.of("reason", "hand-on.reason-long", LONGEST));
        if (reason == null || !found.isEmpty()) throw new RuleViolated("hand-on-invalid", found);
        return reason;
    }

    private TaskSummary summary(OpenTask task) {
        return types.summaries(List.of(task)).get(0);
    }
}
