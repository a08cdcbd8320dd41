package org.dongthuan.platform.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.query.QueryProperty;
import org.dongthuan.platform.engine.OpenTaskQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * A query of the engine that asks for nothing but what the read model of the open tasks answers: the shipped filters,
 * also with a number or last days looked for, sorted by the last day or by age. Whatever else a query says is found by
 * comparing it with an empty one, so that no criterion is overlooked.
 */
final class PlainTaskQuery {

    private static final TaskQueryImpl EMPTY = new TaskQueryImpl();

    /** How a query is run, and where it keeps what it said. */
    private static final Set<String> NO_CRITERIA = Set.of(
            "commandExecutor",
            "resultType",
            "expressions",
            "validators",
            "maxResultsLimitEnabled",
            "authCheck",
            "tenantCheck",
            "orderingProperties",
            "maxResults",
            "firstResult",
            "parameter",
            "databaseType",
            "initializeFormKeys",
            "withCommentAttachmentInfo",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "queries",
            "isOrQueryActive");

    private static final List<Field> CRITERIA = criteria();

    private static final List<String> BY_DUE = List.of("DUE_DATE_", "CREATE_TIME_", "ID_");
    private static final List<String> BY_AGE = List.of("CREATE_TIME_", "ID_");

    private PlainTaskQuery() {}

    /** Empty for a query that says more, or something of tasks that the person need not see. */
    static Optional<OpenTaskQuery> of(TaskQueryImpl query, ViewerVisibility viewer) {
        Set<String> said = said(query);
        OpenTaskQuery asked = OpenTaskQuery.of(viewer);
        if (said.remove("suspensionState")) {
            if (query.getSuspensionState() != SuspensionState.ACTIVE) return Optional.empty();
            asked = asked.onlyActive();
        }
        // these two say by which name the task is his: both at once are left to the engine
        if (said.remove("assignee")) {
            if (!viewer.user().equals(query.getAssignee())) return Optional.empty();
            asked = asked.onlyTakenByViewer();
        } else if (said.remove("candidateGroups")) {
            List<String> groups = query.getCandidateGroups();
            if (!viewer.groups().containsAll(groups)) return Optional.empty();
            asked = asked.onlyUntakenOf(groups);
        }
        if (said.remove("processInstanceBusinessKeyLike"))
            asked = asked.onlyNumberLike(query.getProcessInstanceBusinessKeyLike());
        if (said.remove("dueBefore")) asked = asked.onlyDueBefore(query.getDueBefore());
        if (said.remove("dueAfter")) asked = asked.onlyDueAfter(query.getDueAfter());
        return said.isEmpty() ? narrowed(asked, query) : Optional.empty();
    }

    /** Empty for an order that no index serves. */
    static Optional<Order> order(TaskQueryImpl query) {
        List<QueryOrderingProperty> properties = query.getOrderingProperties();
        if (properties.isEmpty()) return Optional.empty();
        @Nullable Direction direction = properties.get(0).getDirection();
        List<String> columns = new ArrayList<>();
        for (QueryOrderingProperty property : properties) {
            @Nullable QueryProperty column = property.getQueryProperty();
            if (property.getRelation() != null || column == null || property.getDirection() != direction)
                return Optional.empty();
            columns.add(column.getName());
        }
        boolean up = direction == Direction.ASCENDING;
        if (begins(BY_DUE, columns)) return Optional.of(up ? Order.DUE : Order.DUE_LAST_FIRST);
        if (begins(BY_AGE, columns)) return Optional.of(up ? Order.CREATED : Order.CREATED_LAST_FIRST);
        return Optional.empty();
    }

    /** The parts of which one criterion must hold; where it is the only one of its part it holds in any case. */
    private static Optional<OpenTaskQuery> narrowed(OpenTaskQuery asked, TaskQueryImpl query) {
        List<TaskQueryImpl> parts = query.getQueries();
        if (parts.size() == 1) return Optional.of(asked);
        TaskQueryImpl part = parts.get(1);
        boolean isOverdue = parts.size() == 2 && said(part).equals(Set.of("dueBefore"));
        return isOverdue ? Optional.of(asked.onlyDueBefore(part.getDueBefore())) : Optional.empty();
    }

    private static Set<String> said(TaskQueryImpl query) {
        Set<String> said = new HashSet<>();
        for (Field criterion : CRITERIA) {
            if (!Objects.equals(value(criterion, query), value(criterion, EMPTY))) said.add(criterion.getName());
        }
        return said;
    }

    private static boolean begins(List<String> columns, List<String> first) {
        return first.size() <= columns.size()
                && columns.subList(0, first.size()).equals(first);
    }

    private static List<Field> criteria() {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = TaskQueryImpl.class; type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !NO_CRITERIA.contains(field.getName()))
                    .forEach(fields::add);
        }
        fields.forEach(field -> field.setAccessible(true));
        return List.copyOf(fields);
    }

    /** What is one of none is not asked: a stored query brings such arrays along. */
    private static @Nullable Object value(Field field, TaskQueryImpl query) {
        try {
            @Nullable Object value = field.get(query);
            return value instanceof Object[] any && any.length == 0 ? null : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
