package org.dongthuan.platform.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on the long steps of all processes: claims one in a short transaction, does the work outside of any, stores the
 * result together with the end of the step. After the last failed try Cockpit shows an incident, and the step heals by
 * itself once the cause is gone.
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

    private static final int AT_ONCE = 1000;

    private final ExternalTaskService waiting;
    private final TransactionTemplate transaction;
    private final Map<String, LongStep> steps;
    private final FailureWords words;
    private final long claimedFor;
    private final String node = "node-" + UUID.randomUUID();

    /** @param claimedFor milliseconds: what a node took before it died is free again after this, jobs and steps alike */
    LongSteps(
            ExternalTaskService waiting,
            TransactionTemplate transaction,
            List<LongStep> steps,
            FailureWords words,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis}") long claimedFor) {
        this.claimedFor = claimedFor;
        this.waiting = waiting;
        this.transaction = transaction;
        this.words = words;
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(LongStep::topic, Function.identity()));
    }

    /** Does what is waiting, one step after the other. */
    void workThrough() {
        workThrough(topic -> topic);
    }

    /** @param which narrows what is taken of each topic, e.g. to one business key */
    void workThrough(UnaryOperator<ExternalTaskQueryTopicBuilder> which) {
        for (var next = claim(which); next.isPresent(); next = claim(which)) workOn(next.get());
    }

    /** Gives each step that has run out of tries one more, so that nobody has to know which ones waited for a cause. */
    @Scheduled(initialDelay = 30, fixedDelay = 120, timeUnit = TimeUnit.MINUTES)
    void tryFailedAgain() {
        waiting.createExternalTaskQuery()
                .noRetriesLeft()
                .orderById()
                .asc()
                .listPage(0, AT_ONCE)
                .forEach(task -> tryAgain(task.getId()));
    }

    private void tryAgain(String task) {
        try {
            waiting.setRetries(task, 1);
        } catch (NotFoundException | OptimisticLockingException e) {
            LOG.debug("{} went on meanwhile", task);
        }
    }

    private Optional<LockedExternalTask> claim(UnaryOperator<ExternalTaskQueryTopicBuilder> which) {
        ExternalTaskQueryBuilder claim = waiting.fetchAndLock(1, node);
        for (String topic : steps.keySet()) claim = which.apply(claim.topic(topic, claimedFor));
        return claim.execute().stream().findFirst();
    }

    private void workOn(LockedExternalTask task) {
        try {
            var step = new WaitingStep(task.getBusinessKey(), task.getVariables(), new Renewal(task.getId()));
            Runnable store = workOf(task.getTopicName()).apply(step);
            transaction.executeWithoutResult(status -> {
                store.run();
                waiting.complete(task.getId(), node);
            });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // what is too much for this step must not keep the others from their turn
            failed(task, e);
        }
    }

    /** Claims a step anew before its claim ends, as long as its work says that it goes on. */
    private final class Renewal implements Runnable {

        private final String task;
        private long claimed = System.nanoTime();

        private Renewal(String task) {
            this.task = task;
        }

        @Override
        public void run() {
            long now = System.nanoTime();
            if (TimeUnit.NANOSECONDS.toMillis(now - claimed) < claimedFor / 3) return;
            waiting.extendLock(task, node, claimedFor);
            claimed = now;
        }
    }

    private Function<WaitingStep, Runnable> workOf(String topic) {
        // only topics that are known are claimed
        return Objects.requireNonNull(steps.get(topic)).work();
    }

    private void failed(LockedExternalTask task, Throwable failure) {
        int left = Optional.ofNullable(task.getRetries()).orElse(PAUSES.size()) - 1;
        Duration pause = PAUSES.get(Math.min(PAUSES.size() - 1, PAUSES.size() - 1 - left));
        // its own words may quote what the paper says
        String kind = kindsOf(failure);
        LOG.warn("{} of {} failed: {}; {} tries are left", task.getTopicName(), task.getBusinessKey(), kind, left);
        waiting.handleFailure(task.getId(), node, message(task), kind, left, pause.toMillis());
    }

    private String message(LockedExternalTask task) {
        return words.ofLongStep(
                new FailedStep(task.getBusinessKey(), task.getProcessDefinitionId(), task.getActivityId()));
    }

    private static String kindsOf(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getCause() == null ? kind : kind + ", " + kindsOf(failure.getCause());
    }
}
