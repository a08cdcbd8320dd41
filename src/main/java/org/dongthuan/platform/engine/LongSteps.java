package org.dongthuan.platform.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on the long steps of all processes: claims one in a short transaction, does the work outside of any, stores the
 * result together with the end of the step. After the last failed try Cockpit shows an incident.
 */
@Component
class LongSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LongSteps.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private final ExternalTaskService waiting;
    private final TransactionTemplate transaction;
    private final Map<String, LongStep> steps;
    private final long claimedFor;
    private final String node = "node-" + UUID.randomUUID();

    /** @param claimedFor milliseconds: what a node took before it died is free again after this, jobs and steps alike */
    LongSteps(
            ExternalTaskService waiting,
            TransactionTemplate transaction,
            List<LongStep> steps,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis}") long claimedFor) {
        this.claimedFor = claimedFor;
        this.waiting = waiting;
        this.transaction = transaction;
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(LongStep::topic, Function.identity()));
    }

    /** Does what is waiting, one step after the other. */
    void workThrough() {
        for (Optional<LockedExternalTask> next = claim(); next.isPresent(); next = claim()) workOn(next.get());
    }

    private Optional<LockedExternalTask> claim() {
        var claim = waiting.fetchAndLock(1, node);
        for (String topic : steps.keySet()) claim = claim.topic(topic, claimedFor);
        return claim.execute().stream().findFirst();
    }

    private void workOn(LockedExternalTask task) {
        try {
            var step = new WaitingStep(task.getBusinessKey(), task.getVariables());
            Runnable store = workOf(task.getTopicName()).apply(step);
            transaction.executeWithoutResult(status -> {
                store.run();
                waiting.complete(task.getId(), node);
            });
        } catch (RuntimeException e) {
            failed(task, e);
        }
    }

    private Function<WaitingStep, Runnable> workOf(String topic) {
        // only topics that are known are claimed
        return Objects.requireNonNull(steps.get(topic)).work();
    }

    private void failed(LockedExternalTask task, RuntimeException failure) {
        int left = Optional.ofNullable(task.getRetries()).orElse(PAUSES.size()) - 1;
        Duration pause = PAUSES.get(Math.min(PAUSES.size() - 1, PAUSES.size() - 1 - left));
        // its words may quote what the paper says
        String kind = kindsOf(failure);
        LOG.warn("{} of {} failed: {}; {} tries are left", task.getTopicName(), task.getBusinessKey(), kind, left);
        waiting.handleFailure(task.getId(), node, kind, left, pause.toMillis());
    }

    private static String kindsOf(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getCause() == null ? kind : kind + ", " + kindsOf(failure.getCause());
    }
}
