package org.dongthuan.platform.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of the tasks that a person may see he asks for.
 *
 * @param readers those of his names by which the tasks are his: his account, his groups
 * @param conditions what is asked of a row of {@code app.open_task_reader} beside its reader
 * @param values of the parameters of the conditions
 */
record OpenTaskQuery(String viewer, List<String> readers, List<String> conditions, Map<String, Object> values) {

    OpenTaskQuery {
        readers = List.copyOf(readers);
        conditions = List.copyOf(conditions);
        values = Map.copyOf(values);
    }

    /** The orders that an index serves, from its one end or from the other. */
    enum Order {
        DUE("due, created, task_id"),
        DUE_LAST_FIRST("due desc, created desc, task_id desc"),
        CREATED("created, task_id"),
        CREATED_LAST_FIRST("created desc, task_id desc");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }

    /** Everything that the person may see. */
    static OpenTaskQuery of(ViewerVisibility viewer) {
        List<String> readers = viewer.isBlind()
                ? viewer.watchers().stream().map(OpenTaskQuery::group).toList()
                : Stream.concat(
                                Stream.of(user(viewer.user())),
                                viewer.groups().stream().map(OpenTaskQuery::group))
                        .toList();
        return new OpenTaskQuery(
                viewer.user(), readers, List.of("not (:viewer = any (excluded))"), Map.of("viewer", viewer.user()));
    }

    private static String user(String account) {
        return "user:" + account;
    }

    private static String group(String name) {
        return "group:" + name;
    }

    OpenTaskQuery onlyActive() {
        return and(readers, "not suspended", Map.of());
    }

    /** His own tasks: a task names its assignee. */
    OpenTaskQuery onlyTakenByViewer() {
        return and(List.of(user(viewer)), "assignee = :viewer", Map.of());
    }

    OpenTaskQuery onlyUntakenOf(List<String> groups) {
        List<String> theirs =
                groups.stream().distinct().map(OpenTaskQuery::group).toList();
        return and(theirs, "assignee is null", Map.of());
    }

    OpenTaskQuery onlyDueBefore(Date moment) {
        String name = "dueBefore" + conditions.size();
        return and(readers, "due < :" + name, Map.of(name, moment));
    }

    OpenTaskQuery onlyDueAfter(Date moment) {
        return and(readers, "due > :dueAfter and due < 'infinity'", Map.of("dueAfter", moment));
    }

    /** @param pattern as the engine takes it, with the backslash before what stands for itself */
    OpenTaskQuery onlyNumberLike(String pattern) {
        return and(readers, "number like :number escape '\\'", Map.of("number", pattern));
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    private OpenTaskQuery and(List<String> these, String condition, Map<String, Object> more) {
        List<String> all = new ArrayList<>(conditions);
        all.add(condition);
        Map<String, Object> both = new HashMap<>(values);
        both.putAll(more);
        return new OpenTaskQuery(viewer, these, all, both);
    }
}
