package org.dongthuan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code review_task_move}. */
@Component
class TaskMoveTable {

    private final JdbcClient database;

    TaskMoveTable(JdbcClient database) {
        this.database = database;
    }

    long add(TaskMove move) {
        return database.sql("""
                        insert into app.review_task_move (task_id, number, step, agency, kind, moved_at, leader, had_by,
                            given_to, reason)
                        values (:task, :number, :step, :agency, :kind, :at, :leader, :hadBy, :givenTo, :reason)
                        returning id""")
                .param("task", move.taskId())
                .param("number", move.number().text())
                .param("step", move.step())
                .param("agency", move.agency().code())
                .param("kind", move.kind().name())
                .param("at", move.at())
                .param("leader", move.leader())
                .param("hadBy", move.hadBy())
                .param("givenTo", move.givenTo())
                .param("reason", move.reason())
                .query(Long.class)
                .single();
    }

    /** The first first. */
    List<TaskMove> of(Collection<RequestNumber> numbers) {
        return database.sql("select * from app.review_task_move where number = any(?) order by moved_at, id")
                .param(numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(TaskMoveTable::read)
                .list();
    }

    private static TaskMove read(ResultSet row, int index) throws SQLException {
        return new TaskMove(
                row.getString("task_id"),
                new RequestNumber(row.getString("number")),
                row.getString("step"),
                new AgencyCode(row.getString("agency")),
                TaskMove.Kind.valueOf(row.getString("kind")),
                row.getObject("moved_at", OffsetDateTime.class),
                row.getString("leader"),
                row.getString("had_by"),
                row.getString("given_to"),
                row.getString("reason"));
    }
}
