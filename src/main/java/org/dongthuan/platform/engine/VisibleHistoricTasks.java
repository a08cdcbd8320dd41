package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;

/** A person finds his own past tasks and the open ones that he may see. */
final class VisibleHistoricTasks extends HistoricTaskInstanceManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, Page page) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findHistoricTaskInstancesByQueryCriteria(query, page);
        if (viewer.get().isBlind()) return List.of();
        getTenantManager().configureQuery(query);
        return getDbEntityManager().selectList("selectVisibleHistoricTasks", query, page);
    }

    @Override
    public long findHistoricTaskInstanceCountByQueryCriteria(HistoricTaskInstanceQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findHistoricTaskInstanceCountByQueryCriteria(query);
        if (viewer.get().isBlind()) return 0;
        getTenantManager().configureQuery(query);
        return (Long) getDbEntityManager().selectOne("selectVisibleHistoricTaskCount", query);
    }

    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByNativeQuery(
            Map<String, Object> parameters, int firstResult, int maxResults) {
        ViewerVisibility.refuseToPersons("NATIVE_QUERY", null);
        return super.findHistoricTaskInstancesByNativeQuery(parameters, firstResult, maxResults);
    }

    @Override
    public long findHistoricTaskInstanceCountByNativeQuery(Map<String, Object> parameters) {
        ViewerVisibility.refuseToPersons("NATIVE_QUERY", null);
        return super.findHistoricTaskInstanceCountByNativeQuery(parameters);
    }
}
