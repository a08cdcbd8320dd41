package org.dongthuan.platform.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that a person may see he asks for.
 *
 * @param readers those of his names by which the tasks are his: his account, his groups
 * @param assignee who has taken them; left open when empty
 * @param untaken whether only those that nobody has taken
 * @param active whether without those of suspended processes
 * @param dueBefore until when they are due; left open when empty
 */
record OpenTaskQuery(
        String viewer,
        List<String> readers,
        @Nullable String assignee,
        boolean untaken,
        boolean active,
        @Nullable Date dueBefore) {

    OpenTaskQuery {
        readers = List.copyOf(readers);
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
        List<String> readers = Stream.concat(
                        Stream.of(user(viewer.user())), viewer.groups().stream().map(OpenTaskQuery::group))
                .toList();
        return new OpenTaskQuery(viewer.user(), readers, null, false, false, null);
    }

    static String user(String account) {
        return "user:" + account;
    }

    static String group(String name) {
        return "group:" + name;
    }

    OpenTaskQuery onlyActive() {
        return new OpenTaskQuery(viewer, readers, assignee, untaken, true, dueBefore);
    }

    /** His own tasks: a task names its assignee. */
    OpenTaskQuery onlyTakenByViewer() {
        return new OpenTaskQuery(viewer, List.of(user(viewer)), viewer, untaken, active, dueBefore);
    }

    OpenTaskQuery onlyUntakenOf(List<String> groups) {
        return new OpenTaskQuery(
                viewer,
                groups.stream().distinct().map(OpenTaskQuery::group).toList(),
                assignee,
                true,
                active,
                dueBefore);
    }

    OpenTaskQuery onlyDueBefore(Date moment) {
        return new OpenTaskQuery(viewer, readers, assignee, untaken, active, moment);
    }

    /** What is asked of a row of {@code app.open_task_reader}, beside its reader. */
    String conditions() {
        List<String> conditions = new ArrayList<>(List.of("not (:viewer = any (excluded))"));
        if (assignee != null) conditions.add("assignee = :assignee");
        if (untaken) conditions.add("assignee is null");
        if (active) conditions.add("not suspended");
        if (dueBefore != null) conditions.add("due < :dueBefore");
        return String.join(" and ", conditions);
    }
}
