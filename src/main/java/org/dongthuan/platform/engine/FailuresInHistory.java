package org.dongthuan.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;

/** The log of jobs says of a failure what the job and its incident say. */
final class FailuresInHistory implements HistoryEventHandler {

    private final FailureWords words;

    FailuresInHistory(FailureWords words) {
        this.words = words;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricJobLogEventEntity log && log.isFailureLog())
            log.setJobExceptionMessage(words.ofJob(FailedStep.of(
                    log.getProcessInstanceId(),
                    log.getProcessDefinitionId(),
                    log.getFailedActivityId(),
                    log.getActivityId())));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
