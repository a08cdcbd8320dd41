package org.dongthuan.platform.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names other people for an open task than those whom it was given to. Nobody may do more by it: lists follow, rights do not. */
@Component
public class TaskCandidates {

    private final TaskService tasks;

    TaskCandidates(TaskService tasks) {
        this.tasks = tasks;
    }

    /** From now on these, and nobody else, find the open tasks of that step and that business key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String businessKey, String step, Collection<String> accounts) {
        Set<String> wanted = new HashSet<>(accounts);
        of(businessKey, step).forEach(task -> follow(task, wanted));
    }

    private void follow(Task task, Set<String> wanted) {
        Set<String> present = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
        // first given back, so that whoever is no candidate any more has it by nothing else
        if (task.getAssignee() != null && !wanted.contains(task.getAssignee())) tasks.setAssignee(task.getId(), null);
        for (String account : present) {
            if (!wanted.contains(account)) tasks.deleteCandidateUser(task.getId(), account);
        }
        for (String account : wanted) {
            if (!present.contains(account)) tasks.addCandidateUser(task.getId(), account);
        }
    }

    private List<Task> of(String businessKey, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(step)
                .list();
    }
}
