package org.dongthuan.platform.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.dongthuan.platform.CleaningSettings;

/**
 * Sees to it that everything of a run goes with the run, failures before it, and that what was done outside of any run
 * goes too. The engine forgets the removal time of what it notes after the run has ended in the same transaction: without
 * this the log of the last job of every run would stay for ever.
 */
final class RemovalTimes implements HistoryEventHandler {

    private final CleaningSettings settings;

    RemovalTimes(CleaningSettings settings) {
        this.settings = settings;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        String run = event.getRootProcessInstanceId();
        if (run != null && event.getRemovalTime() == null) goesWith(run, event);
        if (event instanceof HistoricJobLogEventEntity log && log.isFailureLog()) goesSooner(log);
        if (event instanceof UserOperationLogEntryEventEntity log && run == null && log.getRemovalTime() == null)
            log.setRemovalTime(after(log.getTimestamp(), settings.engineOperations()));
    }

    private static void goesWith(String run, HistoryEvent event) {
        var begun =
                Context.getCommandContext().getHistoricProcessInstanceManager().findHistoricProcessInstance(run);
        // what begins and ends in one transaction is not stored yet, and the engine still knows it
        if (begun != null) event.setRemovalTime(begun.getRemovalTime());
    }

    /** A message or a stack trace may quote what a step worked on. */
    private void goesSooner(HistoricJobLogEventEntity log) {
        Date end = after(log.getTimestamp(), settings.engineFailures());
        if (log.getRemovalTime() != null && log.getRemovalTime().before(end)) return;
        log.setRemovalTime(end);
        if (log.getExceptionByteArrayId() == null) return;
        Context.getCommandContext()
                .getDbEntityManager()
                .selectById(ByteArrayEntity.class, log.getExceptionByteArrayId())
                .setRemovalTime(end);
    }

    private static Date after(Date moment, Duration term) {
        return Date.from(moment.toInstant().plus(term));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
