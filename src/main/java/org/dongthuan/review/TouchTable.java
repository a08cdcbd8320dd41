package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import org.dongthuan.platform.Leftovers;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code review_touch}: when whoever has a task looked at it last. What he saves stands with his draft. */
@Component
class TouchTable implements Leftovers {

    private final JdbcClient database;
    private final Clock clock;

    TouchTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody looks at it who has it: within ten minutes that is said once. */
    void touch(OpenTask task, String account) {
        if (!account.equals(task.assignee())) return;
        database.sql("""
                        insert into app.review_touch as t (task_id, account, touched_at) values (:task, :account, :at)
                        on conflict (task_id) do update
                        set account = excluded.account, touched_at = excluded.touched_at
                        where t.account <> excluded.account
                            or t.touched_at not between excluded.touched_at - interval '10 minutes' and excluded.touched_at""")
                .param("task", task.taskId())
                .param("account", account)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Those of these tasks that whoever has them looked at, or wrote on, since that moment. */
    Set<String> touchedSince(OffsetDateTime moment, Collection<OpenTask> tasks) {
        return Set.copyOf(database.sql("""
                        with had (task, account) as (select * from unnest(:tasks::text[], :accounts::text[]))
                        select task from had join app.review_touch t on t.task_id = task and t.account = had.account
                        where touched_at >= :moment
                        union
                        select task from had join app.review_draft d on d.task_id = task and d.actor = had.account
                        where saved_at >= :moment""")
                .param("tasks", tasks.stream().map(OpenTask::taskId).toArray(String[]::new))
                .param("accounts", tasks.stream().map(OpenTask::assignee).toArray(String[]::new))
                .param("moment", moment)
                .query(String.class)
                .list());
    }

    @Override
    public String name() {
        return "touches-of-ended-tasks";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.review_touch where task_id in (
                            select task_id from app.review_touch
                            where touched_at < :before and not app.is_open_task(task_id)
                            limit :most for update skip locked)""").param("before", before).param("most", most).update();
    }
}
