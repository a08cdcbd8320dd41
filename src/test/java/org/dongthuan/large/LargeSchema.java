package org.dongthuan.large;

import static org.dongthuan.large.Copies.id;
import static org.dongthuan.large.Copies.rule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.dongthuan.large.Copies.Rule;

/**
 * A country in a database: 100,000 records with their requests, grants, consents, decisions, papers, mails, tasks and
 * a quarter of a million lines of the log, copied from one story that was really lived.
 */
final class LargeSchema {

    static final int RECORDS = 100_000;

    private static final int CORRECTIONS = 40_000;
    private static final int ACCESSES = 30_000;
    private static final int OPEN_TASKS = 40_000;
    private static final int PAPERS = 30_000;

    /** The number from which those of the copied questions are made. */
    private static final String QUESTION = "DY-2026-000000";

    /** Every tenth case is with the department of the story, the others are spread over three thousand. */
    private static final String GROUP = "case when t.%1$s is null or n %% 10 = 0 then t.%1$s"
            + " else 'A' || lpad((n %% 97)::text, 2, '0') || '.' || n %% 31 || substring(t.%1$s from '\\.[a-z]+$') end";

    private final Copies copies;

    private LargeSchema(Copies copies) {
        this.copies = copies;
    }

    /**
     * What the story left: the requests that were decided, and one that waits.
     *
     * @param decided a decided correction
     * @param waiting a correction that waits for its verifier
     * @param access a granted request to read
     */
    record Story(String holder, String reader, String decided, String waiting, String access) {}

    /** @param superuser who may leave foreign keys unchecked: the copies belong together by their making */
    static void grow(DataSource superuser, Story story) throws SQLException {
        try (Connection one = superuser.getConnection();
                Connection other = superuser.getConnection()) {
            LargeSchema half = on(one);
            LargeSchema rest = on(other);
            // this server is thrown away: no tidying up meanwhile, neither of tables nor of the write-ahead log
            half.copies.execute("alter system set autovacuum = off");
            half.copies.execute("alter system set max_wal_size = '8GB'");
            half.copies.execute("select pg_reload_conf()");
            half.copies.withoutIndexes(() -> {
                CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> rest.accessesLogAndTasks(story));
                half.records(story);
                half.corrections(story);
                half.papers(story);
                meanwhile.join();
            });
            half.openTasks();
            half.copies.execute("vacuum analyze");
        }
    }

    private static LargeSchema on(Connection connection) throws SQLException {
        var schema = new LargeSchema(new Copies(connection));
        schema.copies.execute("set session_replication_role = replica");
        schema.copies.execute("set synchronous_commit = off");
        schema.copies.execute("set maintenance_work_mem = '256MB'");
        return schema;
    }

    private void accessesLogAndTasks(Story story) {
        try {
            accesses(story);
            log(story);
            tasks(story);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void records(Story story) throws SQLException {
        String holder = "account = '" + story.holder() + "'";
        String ofHolder = "record_id = (select id from app.record where " + holder + ")";
        copies.of(
                "app.record",
                holder,
                "",
                RECORDS,
                rule("account", "'p' || n"),
                // what the records say is never looked for
                rule("fields", "'{}'"),
                rule(
                        "name",
                        "(array['Nguyễn','Trần','Lê','Phạm','Hoàng','Vũ','Đặng','Bùi','Đỗ','Ngô'])[1 + n % 10]"
                                + " || ' ' || (array['Văn','Thị','Hữu','Đức','Minh','Thu','Ngọc','Quang'])[1 + n / 10 % 8]"
                                + " || ' ' || (array['An','Bình','Chi','Dũng','Giang','Hà','Khánh','Lan'])[1 + n / 80 % 8]"
                                + " || ' ' || (array['Anh','Tuấn','Hoa','Sơn','Mai','Long','Yến','Phúc'])[1 + n / 640 % 8]"));
        copies.of("app.record_agency", ofHolder, "", RECORDS);
        copies.of(
                "app.record_projection",
                ofHolder,
                "",
                RECORDS,
                rule(
                        "managing_agency",
                        "case when n % 3 = 0 then t.managing_agency else 'H' || lpad((n % 89)::text, 2, '0') end"),
                rule("missing", "(array['phone','grade','religion','tax_code','portrait','major'])[1:n % 7]"));
        // the triggers that write them rest
        copies.execute("truncate app.record_name_word");
        copies.execute(
                "insert into app.record_name_word (record_id, word, given, folded_name, managing_agency, using_agency)"
                        + " select record_id, word, given, folded_name, managing_agency, using_agency"
                        + " from app.record_name_word_of_record");
        copies.of(
                "app.record_row",
                "id = (select min(id::text)::uuid from app.record_row where " + ofHolder + ")",
                "",
                RECORDS);
    }

    private void corrections(Story story) throws SQLException {
        String number = story.decided();
        String item = "correction = '" + number + "'";
        everywhere(number, CORRECTIONS, "app.correction\\_%", "app.review\\_%");
        copies.of(
                "app.correction",
                "number = '" + number + "'",
                number,
                CORRECTIONS,
                of("requester", story.holder(), 40),
                spread("submitted_at"),
                spread("closed_at"));
        copies.of(
                "app.field_change",
                "request = '" + number + "'",
                number,
                CORRECTIONS,
                rule("id", "nextval('app.field_change_number')"));
        copies.of(
                "app.correction_evidence",
                "item in (select id from app.correction_item where " + item + ")",
                number,
                CORRECTIONS);
        copies.of(
                "app.evidence",
                "uploader = '" + story.holder() + "'",
                number,
                CORRECTIONS,
                of("uploader", story.holder(), 40),
                rule("name", "t.name"),
                spread("uploaded_at"));
    }

    private void accesses(Story story) throws SQLException {
        String number = story.access();
        everywhere(number, ACCESSES, "app.access\\_%", "app.review\\_%");
        copies.of(
                "app.access_request",
                "number = '" + number + "'",
                number,
                ACCESSES,
                of("requester", story.reader(), 300),
                spread("submitted_at"));
        copies.of(
                "app.grant_basis",
                "grant_id in (select id from app.access_grant where request = '" + number + "')",
                number,
                ACCESSES,
                rule("reference", "t.reference || '/' || n"));
        copies.of(
                "app.consent",
                "request = '" + number + "'",
                "",
                ACCESSES,
                rule("number", copies.number(QUESTION)),
                rule("request", copies.number(number)),
                of("subject", story.holder(), 150),
                rule("requester", "'s' || n % 20000"),
                spread("asked_at"));
    }

    /** Decisions and mails. */
    private void papers(Story story) throws SQLException {
        for (String number : List.of(story.decided(), story.access())) {
            copies.of(
                    "app.written_decision",
                    "request like '" + number + "%'",
                    number,
                    PAPERS,
                    rule("sequence", "t.sequence * 1000000 + n"),
                    rule("number", "(t.sequence * 1000000 + n) || '/QĐ-SNV'"),
                    rule("verification_code", "translate(substr(md5(t.id::text || n), 1, 26), '0189', 'wxyz')"));
        }
        copies.of(
                "app.outbox",
                "event like '%" + story.decided() + "%'",
                story.decided(),
                CORRECTIONS,
                rule("account", "'p' || n"));
    }

    private void log(Story story) throws SQLException {
        copies.execute("select app.open_audit_month((current_date - make_interval(months => n))::date)"
                + " from generate_series(0, 36) n");
        String record = "(select id from app.record where account = '" + story.holder() + "')";
        copies.execute("""
                insert into app.audit_event (at, actor, agency, action, record_id, fields, reference, purpose, grant_id,
                    decision_id, form, outcome, channel, address)
                select now() - interval '4 minutes' * n, 'p' || n %% 20000, t.agency, t.action,
                    case when n %% 200 = 0 then t.record_id else md5(t.record_id::text || '/' || n %% 100000)::uuid end,
                    t.fields, t.reference, t.purpose, md5(t.grant_id::text || '/' || 1 + n %% 30000)::uuid,
                    md5(t.decision_id::text || '/' || 1 + n %% 30000)::uuid, t.form, t.outcome, t.channel, t.address
                from (select * from app.audit_event where record_id = %s and grant_id is not null and action = 'READ_RECORD'
                    and outcome = 'DONE' limit 1) t cross join generate_series(1, 260000) n""".formatted(record));
    }

    /** The engine's own tables: open tasks, and what it remembers of them. */
    private void tasks(Story story) throws SQLException {
        List<String> instances = copies.column("""
                with recursive tree as (
                    select id_ from camunda.act_ru_execution where business_key_ = '%s'
                    union select e.id_ from camunda.act_ru_execution e join tree on tree.id_ in (e.parent_id_, e.super_exec_))
                select id_ from tree""".formatted(story.waiting()));
        String these = instances.stream()
                .map(id -> "'" + id + "'")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        copies.numberedFrom(500_000);
        String number = copies.number(story.waiting());
        String task = "(select id_ from camunda.act_ru_task where proc_inst_id_ in (" + these + "))";
        Rule people = rule("user_id_", "case when t.user_id_ is not null then 'r' || n % 20000 end");
        copies.ofEngine("act_ru_execution", "id_ in (" + these + ")", OPEN_TASKS, rule("business_key_", number));
        copies.ofEngine(
                "act_ru_task",
                "id_ in " + task,
                OPEN_TASKS,
                rule("due_date_", "t.due_date_ + interval '1 minute' * (n % 10000)"));
        copies.ofEngine("act_ru_identitylink", "task_id_ in " + task, OPEN_TASKS, group("group_id_"), people);
        copies.ofEngine("act_hi_procinst", "id_ in (" + these + ")", OPEN_TASKS, rule("business_key_", number));
        copies.ofEngine("act_hi_taskinst", "id_ in " + task, OPEN_TASKS);
        copies.ofEngine("act_hi_identitylink", "task_id_ in " + task, OPEN_TASKS, group("group_id_"), people);
        everywhere(story.waiting(), OPEN_TASKS, "app.review\\_%");
    }

    /** The triggers that write the read model rest while copies are made. */
    private void openTasks() throws SQLException {
        copies.execute("truncate app.open_task, app.open_task_reader");
        copies.execute("insert into app.open_task select * from app.open_task_of_engine");
        copies.execute("insert into app.open_task_reader select * from app.open_task_reader_of_task");
    }

    /** Copies what is told of the request in all tables of those names that name it. */
    private void everywhere(String number, int times, String... tables) throws SQLException {
        for (String like : tables) {
            List<String> found = copies.column("""
                    select table_name || ' ' || column_name from information_schema.columns
                    where table_schema = 'app' and table_name like '%s'
                        and column_name in ('number', 'request', 'correction')
                        and table_name not in ('access_request', 'correction')
                        and is_updatable = 'YES'""".formatted(like.substring(4)));
            for (String table : found) {
                String[] words = table.split(" ");
                copies.of(
                        "app." + words[0],
                        words[1] + " = '" + number + "' or " + words[1] + " like '" + number + ".%'",
                        number,
                        times,
                        group("group_name"),
                        group("asked_group"),
                        rule("question", copies.number(QUESTION)),
                        rule("subject", "'p' || n"),
                        rule("recipient", "case when n <= 300 then t.recipient else 'r' || n % 20000 end"),
                        rule(
                                "granted_by",
                                "case when n % 10 = 0 then t.granted_by"
                                        + " else (array['H31.01','G09.01','H31','G06','G09','G20'])[1 + n % 6] end"),
                        of("requester", "nobody", 0),
                        spread("submitted_at"),
                        spread("given_at"));
            }
        }
    }

    private static Rule group(String column) {
        return rule(column, GROUP.formatted(column));
    }

    /** So many of the copies are the person's, the others are shared by twenty thousand people. */
    private static Rule of(String column, String person, int share) {
        return rule(column, "case when n <= " + share + " then '" + person + "' else 'r' || n % 20000 end");
    }

    private static Rule spread(String column) {
        return rule(column, "t." + column + " - interval '1 minute' * n");
    }
}
