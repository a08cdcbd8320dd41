package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** A person finds only the variables that hang on a task which he may see (the columns of the Tasklist). */
final class VisibleVariables extends VariableInstanceManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<VariableInstance> findVariableInstanceByQueryCriteria(VariableInstanceQueryImpl query, Page page) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findVariableInstanceByQueryCriteria(query, page);
        if (viewer.get().isBlind()) return List.of();
        getTenantManager().configureQuery(query);
        return getDbEntityManager().selectList("selectVisibleVariables", query, page);
    }

    @Override
    public long findVariableInstanceCountByQueryCriteria(VariableInstanceQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findVariableInstanceCountByQueryCriteria(query);
        if (viewer.get().isBlind()) return 0;
        getTenantManager().configureQuery(query);
        return (Long) getDbEntityManager().selectOne("selectVisibleVariableCount", query);
    }
}
