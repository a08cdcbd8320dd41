package org.dongthuan.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Sees to it that everything of a run goes with the run. The engine forgets the removal time of what it notes after the
 * run has ended in the same transaction: without this the log of the last job of every run would stay for ever.
 */
final class RemovalTimes implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        String run = event.getRootProcessInstanceId();
        if (run == null || event.getRemovalTime() != null) return;
        var begun =
                Context.getCommandContext().getHistoricProcessInstanceManager().findHistoricProcessInstance(run);
        // what begins and ends in one transaction is not stored yet, and the engine still knows it
        if (begun != null) event.setRemovalTime(begun.getRemovalTime());
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
