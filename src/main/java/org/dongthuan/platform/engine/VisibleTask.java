package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Why a person does not find a task: the same words whether it is somebody else's or was never there. */
@Component
class VisibleTask {

    private final TaskService tasks;
    private final HistoryService history;
    private final AsPerson asPerson;
    private final EnginePeople people;

    VisibleTask(TaskService tasks, HistoryService history, AsPerson asPerson, EnginePeople people) {
        this.tasks = tasks;
        this.history = history;
        this.asPerson = asPerson;
        this.people = people;
    }

    /**
     * Empty for a task that the person sees.
     *
     * @param changes whether the person wants to do something with it, and may have been overtaken
     */
    Optional<Refusal> refusal(String account, String task, boolean changes) {
        boolean seen = asPerson.call(
                account, () -> tasks.createTaskQuery().taskId(task).count() > 0);
        if (seen) return Optional.empty();
        return Optional.of(
                changes && wasShownTo(account, task)
                        ? new Refusal.Conflict("already-decided")
                        : new Refusal.NotFound("task-unknown"));
    }

    /** Whether it has ended, and the person had it before his eyes until then. */
    private boolean wasShownTo(String account, String task) {
        if (history.createHistoricTaskInstanceQuery().taskId(task).finished().count() == 0) return false;
        List<String> groups = people.groupsOf(account);
        List<HistoricIdentityLinkLog> links =
                history.createHistoricIdentityLinkLogQuery().taskId(task).list();
        return links.stream().noneMatch(link -> isFor(account, TaskVisibility.EXCLUDED, link))
                && links.stream()
                        .anyMatch(link -> isFor(account, IdentityLinkType.CANDIDATE, link)
                                || groups.contains(String.valueOf(link.getGroupId())));
    }

    private static boolean isFor(String account, String type, HistoricIdentityLinkLog link) {
        return type.equals(link.getType()) && account.equals(link.getUserId());
    }
}
