package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Every task query ends here, be it a list, a count or a stored filter: a person finds only tasks that he may see. */
final class VisibleTasks extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findTasksByQueryCriteria(query);
        if (viewer.get().isBlind()) return List.of();
        getTenantManager().configureQuery(query);
        return getDbEntityManager().selectList("selectVisibleTasks", query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findTaskCountByQueryCriteria(query);
        if (viewer.get().isBlind()) return 0;
        getTenantManager().configureQuery(query);
        return (Long) getDbEntityManager().selectOne("selectVisibleTaskCount", query);
    }

    @Override
    public List<Task> findTasksByNativeQuery(Map<String, Object> parameters, int firstResult, int maxResults) {
        ViewerVisibility.refuseToPersons("NATIVE_QUERY", null);
        return super.findTasksByNativeQuery(parameters, firstResult, maxResults);
    }

    @Override
    public long findTaskCountByNativeQuery(Map<String, Object> parameters) {
        ViewerVisibility.refuseToPersons("NATIVE_QUERY", null);
        return super.findTaskCountByNativeQuery(parameters);
    }
}
