package org.dongthuan.platform.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the open tasks as an office has them: whom each was given to, and who has taken it. */
@Component
class OfficeTaskTable {

    private static final String ASKED = "select task_id, number, step, created, due, assignee, readers, excluded ";
    private static final String GROUP = "group:";

    private final JdbcClient database;

    OfficeTaskTable(JdbcClient database) {
        this.database = database;
    }

    /** Those of these groups that do not keep the viewer out, the most urgent first. */
    List<OpenTaskRow> page(Collection<String> groups, String viewer, long first, int most) {
        return database.sql("""
                        select t.task_id, t.number, t.step, t.created, t.due, t.assignee from (
                            select distinct due, created, task_id from app.open_task_reader
                            where reader = any(:groups) and not suspended and not (:viewer = any(excluded))
                            order by due, created, task_id offset :first limit :most) as place
                        join app.open_task t using (task_id) order by place.due, place.created, place.task_id""")
                .param("groups", readers(groups))
                .param("viewer", viewer)
                .param("first", first)
                .param("most", most)
                .query((row, index) -> task(row))
                .list();
    }

    /** At most so many are counted. */
    long count(Collection<String> groups, String viewer, int most) {
        return database.sql("""
                        select count(*) from (
                            select distinct task_id from app.open_task_reader
                            where reader = any(:groups) and not suspended and not (:viewer = any(excluded))
                            limit :most) as counted""")
                .param("groups", readers(groups))
                .param("viewer", viewer)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Those that a group was asked for, and that nobody has changed since that moment: after that one, by their ids. */
    List<OpenTaskRow> takenBefore(Instant moment, String after, int most) {
        return database.sql("""
                        select task_id, number, step, created, due, assignee from app.open_task
                        join app.taken_task as taken using (task_id)
                        where assignee is not null and not suspended and taken.since < :moment and task_id > :after
                            and exists (select from unnest(readers) as reader where reader like 'group:%')
                        order by task_id limit :most""")
                .param("moment", Timestamp.from(moment))
                .param("after", after)
                .param("most", most)
                .query((row, index) -> task(row))
                .list();
    }

    Optional<AskedTask> find(String taskId) {
        return database.sql(ASKED + "from app.open_task where task_id = ?")
                .param(taskId)
                .query((row, index) -> asked(row))
                .optional();
    }

    /** All of these groups, in no order. */
    List<AskedTask> of(Collection<String> groups) {
        return database.sql(ASKED + """
                        from app.open_task where task_id in (
                            select task_id from app.open_task_reader where reader = any(:groups))""")
                .param("groups", readers(groups))
                .query((row, index) -> asked(row))
                .list();
    }

    private static String[] readers(Collection<String> groups) {
        return groups.stream().map(GROUP::concat).toArray(String[]::new);
    }

    private static AskedTask asked(ResultSet row) throws SQLException {
        Set<String> groups = strings(row.getArray("readers")).stream()
                .filter(reader -> reader.startsWith(GROUP))
                .map(reader -> reader.substring(GROUP.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new AskedTask(task(row), groups, strings(row.getArray("excluded")));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private static OpenTaskRow task(ResultSet row) throws SQLException {
        return new OpenTaskRow(
                row.getString("task_id"),
                row.getString("number"),
                row.getString("step"),
                row.getTimestamp("created"),
                row.getTimestamp("due"),
                row.getString("assignee"));
    }
}
