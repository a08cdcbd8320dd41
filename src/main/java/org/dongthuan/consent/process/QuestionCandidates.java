package org.dongthuan.consent.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.consent.Representatives;
import org.dongthuan.mandate.MandateChanged;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the tasks of open representatives in the lists of those who may answer them, when mandates are accepted, begin or end.
 * Nobody may do more by it: whoever opens or answers is judged by the mandate itself.
 */
@Component
class QuestionCandidates {

    private final Representatives representatives;
    private final TaskService tasks;

    QuestionCandidates(Representatives representatives, TaskService tasks) {
        this.representatives = representatives;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(MandateChanged changed) {
        representatives.mandataries(changed.principal()).forEach((number, mandataries) -> {
            Set<String> wanted = new HashSet<>(mandataries);
            wanted.add(changed.principal());
            of(number).forEach(task -> follow(task, wanted));
        });
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

    private List<Task> of(RequestNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.text())
                .taskDefinitionKey("answerConsentRequest")
                .list();
    }
}
