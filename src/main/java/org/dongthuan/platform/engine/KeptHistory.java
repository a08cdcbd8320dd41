package org.dongthuan.platform.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of a run: the run itself, its steps, its tasks with whose they were, what people did to it, the
 * decisions of its tables, failures. Who decided what and why stands in the tables of the requests and in the log, not
 * here; so nobody reads what variables held before, the log of steps that went well, or through which gateways a run came.
 */
final class KeptHistory extends HistoryLevelFull {

    private static final Set<HistoryEventTypes> NEVER_READ = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.EXTERNAL_TASK_CREATE,
            HistoryEventTypes.EXTERNAL_TASK_SUCCESS,
            HistoryEventTypes.EXTERNAL_TASK_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type instanceof HistoryEventTypes known && NEVER_READ.contains(known)) return false;
        if (type == HistoryEventTypes.DMN_DECISION_EVALUATE && entity != null) return isOfARun();
        return !(entity instanceof ExecutionEntity execution && isThroughAGateway(type, execution));
    }

    /** What is asked besides, such as a time limit, is kept by whoever asked. */
    private static boolean isOfARun() {
        return Context.getCoreExecutionContext() != null;
    }

    private static boolean isThroughAGateway(HistoryEventType type, ExecutionEntity execution) {
        return HistoryEventTypes.ACTIVITY_INSTANCE_START.getEntityType().equals(type.getEntityType())
                && execution.getActivity() != null
                && ActivityTypes.GATEWAY_EXCLUSIVE.equals(
                        execution.getActivity().getProperty("type"));
    }
}
