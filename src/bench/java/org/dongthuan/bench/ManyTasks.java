package org.dongthuan.bench;

import static org.dongthuan.large.Copies.rule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dongthuan.large.Copies;
import org.dongthuan.large.Copies.Rule;

/**
 * Makes many open tasks of one that waits, with the requests to which they belong, and many requests to read of one that
 * was granted. They are spread over 3,300 offices, of which the large ones have most; one office has a tenth of all, up to
 * thirty thousand, and another two hundred.
 */
final class ManyTasks {

    static final int MOST_OF_ONE = 30_000;

    /** Of a request to read there is one for so many tasks. */
    private static final int TASKS_PER_ACCESS = 3;

    /** The office of the story has every tenth, another every thousandth, of the others each a share that shrinks fast. */
    private static final String GROUP = "case when t.%1$s is null or n %% 10 = 0 and n <= 10 * " + MOST_OF_ONE
            + " then t.%1$s when n %% 1000 = 7 and n <= 215000 then 'H31.01' || substring(t.%1$s from '\\.[a-z]+$')"
            + " else 'A' || lpad((floor(83 * power(n * 7919::bigint %% 100003 / 100003.0, 3)))::int::text, 2, '0')"
            + " || '.' || n %% 40 || substring(t.%1$s from '\\.[a-z]+$') end";

    private final Copies copies;
    private final String waiting;
    private final String access;

    /**
     * @param superuser who may leave foreign keys unchecked: the copies belong together by their making
     * @param waiting the number of a request that waits for its verifier
     * @param access the number of a request to read that was granted
     */
    ManyTasks(Connection superuser, String waiting, String access) throws SQLException {
        this.copies = new Copies(superuser);
        this.waiting = waiting;
        this.access = access;
        copies.execute("set session_replication_role = replica");
        copies.execute("set synchronous_commit = off");
        copies.execute("set maintenance_work_mem = '256MB'");
    }

    /** Until there are so many copies. */
    void grow(int from, int to) throws SQLException {
        copies.withoutIndexes(() -> {
            copies.from(from + 1);
            engine(to);
            cases(to);
            copies.from(from / TASKS_PER_ACCESS + 1);
            accesses(to / TASKS_PER_ACCESS);
        });
        // the triggers that write it rest meanwhile
        copies.execute("truncate app.open_task, app.open_task_reader");
        copies.execute("insert into app.open_task select * from app.open_task_of_engine");
        copies.execute("insert into app.open_task_reader select * from app.open_task_reader_of_task");
        copies.execute("vacuum analyze");
    }

    private void engine(int times) throws SQLException {
        String these = "'" + String.join("', '", copies.column("""
                        with recursive tree as (
                            select id_ from camunda.act_ru_execution where business_key_ = '%s'
                            union select e.id_ from camunda.act_ru_execution e
                                join tree on tree.id_ in (e.parent_id_, e.super_exec_))
                        select id_ from tree""".formatted(waiting))) + "'";
        String task = "(select id_ from camunda.act_ru_task where proc_inst_id_ in (" + these + "))";
        copies.ofEngine(
                "act_ru_execution", "id_ in (" + these + ")", times, rule("business_key_", copies.number(waiting)));
        copies.ofEngine(
                "act_ru_task",
                "id_ in " + task,
                times,
                rule("due_date_", "t.due_date_ + interval '1 minute' * (n % 20000 - 10000)"),
                rule("create_time_", "t.create_time_ - interval '1 second' * n"));
        copies.ofEngine(
                "act_ru_identitylink",
                "task_id_ in " + task,
                times,
                group("group_id_"),
                rule("user_id_", "case when t.user_id_ is not null then 'r' || n % 20000 end"));
    }

    /** What the application knows of them; each about one of its own records. */
    private void cases(int times) throws SQLException {
        Rule record = rule("record_id", "t.record_id");
        for (String table : List.of("review_case", "review_subject", "review_item", "review_step"))
            copied(
                    table,
                    "number",
                    waiting,
                    times,
                    record,
                    group("asked_group"),
                    rule("requester", "'r' || n % 20000"),
                    rule("account", "'r' || n % 20000"));
        copied("correction", "number", waiting, times, record, ofRequester(), spread("submitted_at"));
        copied("correction_asked", "number", waiting, times, group("group_name"), spread("submitted_at"));
        // of a field of a record only one is open
        copied("correction_item", "correction", waiting, times, record, rule("open", "false"));
    }

    private void accesses(int times) throws SQLException {
        Rule record = rule("record_id", "t.record_id");
        copied("access_request", "number", access, times, ofReader(), spread("submitted_at"));
        copied(
                "access_part",
                "request",
                access,
                times,
                record,
                rule("subject", "'r' || n % 20000"),
                rule("question", copies.number("DY-2026-000000")));
        copies.of(
                "app.consent",
                "request = '" + access + "'",
                "",
                times,
                rule("number", copies.number("DY-2026-000000")),
                rule("request", copies.number(access)),
                rule("subject", "'r' || n % 20000"),
                spread("asked_at"));
        copied(
                "access_asked",
                "request",
                access,
                times,
                group("group_name"),
                spread("submitted_at"),
                rule("requester", "'r' || n % 20000"));
    }

    private void copied(String table, String column, String number, int times, Rule... rules) throws SQLException {
        copies.of(
                "app." + table,
                column + " = '" + number + "' or " + column + " like '" + number + ".%'",
                number,
                times,
                rules);
    }

    private static Rule ofRequester() {
        return rule("requester", "case when n <= 40 then t.requester else 'r' || n % 20000 end");
    }

    private static Rule ofReader() {
        return rule("requester", "case when n <= 300 then t.requester else 'r' || n % 20000 end");
    }

    private static Rule group(String column) {
        return rule(column, GROUP.formatted(column));
    }

    private static Rule spread(String column) {
        return rule(column, "t." + column + " - interval '1 second' * n");
    }
}
