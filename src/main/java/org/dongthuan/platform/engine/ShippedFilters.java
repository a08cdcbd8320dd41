package org.dongthuan.platform.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters that everybody finds in the Tasklist; there are no others, and nobody owns or edits them. */
@Component
class ShippedFilters {

    /** The property by which a filter is known again, whatever it is called. */
    private static final String KEY = "key";

    /** How far the read model counts, in the words that everybody sees beside the number. */
    private static final String COUNTED = ". Số bên cạnh đếm đến 10.000; 10001 nghĩa là nhiều hơn";

    private final FilterService filters;
    private final TaskService tasks;

    ShippedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Brings the stored filters in line with the list below and tells their ids. */
    List<String> establish() {
        Map<String, Filter> stored = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            if (stored.putIfAbsent(key(filter), filter) != null) filters.deleteFilter(filter.getId());
        }
        List<String> ids = new ArrayList<>();
        for (Shipped shipped : shipped()) {
            ids.add(save(shipped, stored.remove(shipped.key())));
        }
        stored.values().forEach(filter -> filters.deleteFilter(filter.getId()));
        return ids;
    }

    private List<Shipped> shipped() {
        return List.of(
                // the Tasklist opens with the first one
                new Shipped(
                        "all",
                        "Tất cả việc tôi có thể xử lý",
                        "Cả những việc đã có người trong cơ quan tôi nhận và những việc giao đích danh cho tôi",
                        10,
                        any()),
                new Shipped(
                        "overdue",
                        "Việc quá hạn",
                        "Những việc tôi có thể xử lý mà đã quá hạn",
                        15,
                        // in a part of its own: what a person asks for besides, such as another day, narrows it
                        any().or().dueBeforeExpression("${now()}").endOr()),
                new Shipped(
                        "mine",
                        "Việc đang xử lý",
                        "Những việc tôi đã nhận và đang xử lý",
                        20,
                        any().taskAssigneeExpression("${currentUser()}")),
                new Shipped(
                        "waiting",
                        "Việc chờ tiếp nhận",
                        "Những việc thuộc thẩm quyền của cơ quan tôi mà chưa có ai nhận",
                        30,
                        any().taskCandidateGroupInExpression("${currentUserGroups()}")));
    }

    /** Without an order: the engine would put the one that a person asks for behind it. */
    private TaskQuery any() {
        return tasks.createTaskQuery();
    }

    private String save(Shipped shipped, @Nullable Filter stored) {
        Filter filter = Optional.ofNullable(stored).orElseGet(() -> filters.newTaskFilter(shipped.name()));
        filter.setName(shipped.name());
        filter.setQuery(shipped.query());
        filter.setProperties(shipped.properties());
        return filters.saveFilter(filter).getId();
    }

    private static String key(Filter filter) {
        if (!EntityTypes.TASK.equals(filter.getResourceType())) return filter.getId();
        @Nullable Map<String, Object> properties = filter.getProperties();
        return properties == null ? filter.getId() : String.valueOf(properties.getOrDefault(KEY, filter.getId()));
    }

    private record Shipped(String key, String name, String description, int priority, TaskQuery query) {
        Map<String, Object> properties() {
            return Map.of(
                    KEY,
                    key,
                    "description",
                    description + COUNTED,
                    "priority",
                    priority,
                    // an open Tasklist that asks by itself would keep an abandoned session alive for ever
                    "refresh",
                    false,
                    "showUndefinedVariable",
                    false,
                    "color",
                    "#9c1c1c");
        }
    }
}
