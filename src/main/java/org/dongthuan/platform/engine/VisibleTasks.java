package org.dongthuan.platform.engine;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.platform.engine.OpenTaskQuery.Order;
import org.dongthuan.platform.web.Paging;

/**
 * Every task query ends here, be it a list, a count or a stored filter: a person finds only tasks that he may see. What
 * the read model answers alone is counted and leafed through there, the rest by the engine's statement.
 */
final class VisibleTasks extends TaskManager {

    private final Supplier<OpenTaskTable> openTasks;

    VisibleTasks(Supplier<OpenTaskTable> openTasks) {
        this.openTasks = openTasks;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findTasksByQueryCriteria(query);
        if (viewer.get().isBlind()) return List.of();
        Optional<Order> order = PlainTaskQuery.order(query);
        return order.flatMap(inOrder -> PlainTaskQuery.of(query, viewer.get()))
                .map(plain -> page(plain, order.orElseThrow(), query))
                .orElseGet(() -> visible(query));
    }

    /** Of a plain query no more than a list counts. */
    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<ViewerVisibility> viewer = ViewerVisibility.current();
        if (viewer.isEmpty()) return super.findTaskCountByQueryCriteria(query);
        if (viewer.get().isBlind()) return 0;
        return PlainTaskQuery.of(query, viewer.get())
                .map(plain -> openTasks.get().count(plain, Paging.ENOUGH))
                .orElseGet(() -> countVisible(query));
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

    private List<Task> page(OpenTaskQuery plain, Order order, TaskQueryImpl query) {
        List<String> ids = openTasks.get().ids(plain, order, query.getFirstResult(), query.getMaxResults());
        if (ids.isEmpty()) return List.of();
        var these = new TaskQueryImpl();
        these.taskIdIn(ids.toArray(String[]::new));
        List<Task> page = new ArrayList<>(visible(these));
        page.sort(comparingInt(task -> ids.indexOf(task.getId())));
        return page;
    }

    @SuppressWarnings("unchecked")
    private List<Task> visible(TaskQueryImpl query) {
        getTenantManager().configureQuery(query);
        return getDbEntityManager().selectList("selectVisibleTasks", query);
    }

    private long countVisible(TaskQueryImpl query) {
        getTenantManager().configureQuery(query);
        return (Long) getDbEntityManager().selectOne("selectVisibleTaskCount", query);
    }
}
