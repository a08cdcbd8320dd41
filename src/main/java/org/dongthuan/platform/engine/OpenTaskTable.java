package org.dongthuan.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The read model of the open tasks ({@code app.open_task}). The lists of a person's groups are indexes, merged as far as
 * the page goes; triggers on the engine's tables write it.
 */
@Component
class OpenTaskTable {

    private final JdbcClient database;

    OpenTaskTable(JdbcClient database) {
        this.database = database;
    }

    /** A task of which the read model says something else than the engine. */
    record Strayed(String taskId, @Nullable String number, String how) {}

    List<OpenTaskRow> page(OpenTaskQuery query, OpenTaskQuery.Order order, long first, int most) {
        return asked(query, """
                        select t.task_id, t.number, t.step, t.created, t.due, t.assignee from (%s) as place
                        join app.open_task as t using (task_id) order by %s""".formatted(places(query, order), place(order)))
                .param("first", first)
                .param("size", most)
                .param("most", first + most)
                .query((row, index) -> row(row))
                .list();
    }

    /** Whoever asks; none of a transaction that is not over. */
    Optional<OpenTaskRow> find(String taskId) {
        return database.sql("""
                        select task_id, number, step, created, due, assignee from app.open_task where task_id = ?""").param(taskId).query((row, index) -> row(row)).optional();
    }

    List<String> ids(OpenTaskQuery query, OpenTaskQuery.Order order, long first, int most) {
        return asked(query, "select task_id from (" + places(query, order) + ") as place order by " + place(order))
                .param("first", first)
                .param("size", most)
                .param("most", first + most)
                .query(String.class)
                .list();
    }

    /** At most so many are counted; one that names the person and his group counts once. */
    long count(OpenTaskQuery query, int most) {
        return asked(query, """
                        select count(*) from (
                            select distinct found.task_id from unnest(:readers::text[]) as r (name) cross join lateral (
                                select task_id from app.open_task_reader where reader = r.name and %s limit :most) as found
                            limit :most) as counted""".formatted(query.condition()))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Compares everything; takes seconds where there are many tasks. */
    List<Strayed> strayed() {
        return database.sql("""
                        select task_id, max(number) as number, min(how) as how from app.strayed_open_tasks()
                        group by task_id order by task_id""")
                .query((row, index) ->
                        new Strayed(row.getString("task_id"), row.getString("number"), row.getString("how")))
                .list();
    }

    void mend(String taskId) {
        database.sql("select app.mend_open_task(?)")
                .param(taskId)
                .query((row, index) -> taskId)
                .single();
    }

    private StatementSpec asked(OpenTaskQuery query, String sql) {
        StatementSpec statement =
                database.sql(sql).param("readers", query.readers().toArray(String[]::new));
        for (Map.Entry<String, Object> value : query.values().entrySet()) {
            boolean isMoment = value.getValue() instanceof Date;
            statement.param(
                    value.getKey(), isMoment ? new Timestamp(((Date) value.getValue()).getTime()) : value.getValue());
        }
        return statement;
    }

    private static String places(OpenTaskQuery query, OpenTaskQuery.Order order) {
        return """
                select distinct found.due, found.created, found.task_id
                from unnest(:readers::text[]) as r (name) cross join lateral (
                    select due, created, task_id from app.open_task_reader where reader = r.name and %s
                    order by %s limit :most) as found
                order by %s offset :first limit :size""".formatted(query.condition(), order.columns(), order.columns());
    }

    /** Of the page, as its rows stand beside those of the tasks. */
    private static String place(OpenTaskQuery.Order order) {
        return order.columns().replace("due", "place.due").replace("created", "place.created");
    }

    private static OpenTaskRow row(ResultSet row) throws SQLException {
        return new OpenTaskRow(
                row.getString("task_id"),
                row.getString("number"),
                row.getString("step"),
                row.getTimestamp("created"),
                row.getTimestamp("due"),
                row.getString("assignee"));
    }
}
