package org.dongthuan.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.identity.People;
import org.dongthuan.review.OfficeTasks.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open tasks whose only people went: the incident is there with the end of the appointment, not when somebody wonders, and
 * goes when somebody comes. What waits before its task is made, {@link WaitingCases} looks after.
 */
@Component
public class ForsakenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ForsakenTasks.class);

    private final OfficeTasks office;
    private final TaskHolders asked;
    private final People people;
    private final ForsakenReport report;
    private final TransactionTemplate alone;

    ForsakenTasks(
            OfficeTasks office,
            TaskHolders asked,
            People people,
            ForsakenReport report,
            PlatformTransactionManager transactions) {
        this.office = office;
        this.asked = asked;
        this.people = people;
        this.report = report;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Heard once the change stands. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AppointmentChanged changed) {
        try {
            alone.executeWithoutResult(status -> look(office.of(people.everyGroupOf(changed.account()))));
        } catch (ConcurrencyFailureException e) {
            LOG.debug("Another node looks after the same tasks");
        }
    }

    /** Accounts are closed and opened, and agencies close, without anybody's appointment being changed. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    public void lookAgain() {
        alone.executeWithoutResult(status -> look(office.forsaken().stream()
                .flatMap(task -> office.find(task).stream())
                .toList()));
    }

    private void look(List<Asked> tasks) {
        Map<String, List<String>> holders = new HashMap<>();
        Set<String> forsaken = new HashSet<>(office.forsaken());
        for (Asked task : tasks) {
            String taskId = task.task().taskId();
            if (asked.isNobodyLeft(holders, task)) report.make(task);
            else if (forsaken.contains(taskId)) office.isFound(taskId);
        }
    }
}
