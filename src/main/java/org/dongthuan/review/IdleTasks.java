package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.dongthuan.calendar.WorkingMoments;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tasks back to their group that somebody has taken and not touched for a working day; what he wrote waits for him.
 * Each node looks for itself: of two that give the same task back the engine lets one.
 */
@Component
public class IdleTasks {

    private static final Logger LOG = LoggerFactory.getLogger(IdleTasks.class);
    private static final int AT_ONCE = 200;

    private final WorkingMoments moments;
    private final OfficeTasks office;
    private final OpenTasks tasks;
    private final TouchTable touches;
    private final TaskMoves moves;
    private final TransactionTemplate transaction;

    IdleTasks(
            WorkingMoments moments,
            OfficeTasks office,
            OpenTasks tasks,
            TouchTable touches,
            TaskMoves moves,
            TransactionTemplate transaction) {
        this.moments = moments;
        this.office = office;
        this.tasks = tasks;
        this.touches = touches;
        this.moves = moves;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${review.idle.look}", zone = "Asia/Ho_Chi_Minh")
    public void giveBack() {
        moments.aWorkingDayAgo().ifPresent(this::giveBackUntouchedSince);
    }

    private void giveBackUntouchedSince(OffsetDateTime moment) {
        List<OpenTask> some;
        String after = "";
        do {
            some = office.takenBefore(moment, after, AT_ONCE);
            Set<String> touched = touches.touchedSince(moment, some);
            some.stream().filter(task -> !touched.contains(task.taskId())).forEach(task -> giveBack(task, moment));
            if (!some.isEmpty()) after = some.get(some.size() - 1).taskId();
        } while (some.size() == AT_ONCE);
    }

    private void giveBack(OpenTask idle, OffsetDateTime moment) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!isStillIdle(idle, moment)) return;
                tasks.giveBack(idle.taskId());
                moves.returned(idle);
            });
        } catch (ConcurrencyFailureException | Refusal.Conflict e) {
            LOG.debug("{} went on meanwhile", idle.number());
        } catch (RuntimeException e) {
            // the others go back all the same; this one is looked at again
            LOG.error("A task of {} could not be given back", idle.number(), e);
        }
    }

    /** Others may have come since it was looked at. */
    private boolean isStillIdle(OpenTask idle, OffsetDateTime moment) {
        return tasks.find(idle.taskId()).filter(idle::equals).isPresent()
                && touches.touchedSince(moment, List.of(idle)).isEmpty();
    }
}
