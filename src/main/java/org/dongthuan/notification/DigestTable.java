package org.dongthuan.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.VietnamTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.outbox} that are collected, and those of the collections: a collection is a mail like any
 * other, tried again and given up with what it holds.
 */
@Component
class DigestTable {

    /** The kind of mail that a collection is. */
    static final String KIND = "digest";

    private static final String DUE =
            " collect_at <= :now and collected_in is null and sent_at is null and given_up_at is null";

    private final JdbcClient database;
    private final OutboxTable outbox;
    private final Clock clock;

    DigestTable(JdbcClient database, OutboxTable outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes a collection for each person of whom something waits for one.
     *
     * @return how many
     */
    int make() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<String> accounts = database.sql("select distinct account from app.outbox where" + DUE)
                .param("now", now)
                .query(String.class)
                .list();
        accounts.forEach(account -> make(account, now));
        return accounts.size();
    }

    /** In one statement, by one node at a time: each row goes into one collection, and all into the same. */
    private void make(String account, OffsetDateTime now) {
        database.sql("""
                        with turn as materialized (
                            select pg_try_advisory_xact_lock(hashtext('mail-digest'), hashtext(:account)) as mine),
                        due as materialized (
                            select id from app.outbox, turn where mine and account = :account and""" + DUE + """
                             for update of outbox skip locked),
                        made as (
                            insert into app.outbox (id, event, account, kind, number, created_at, next_try_at)
                            select :id, 'digest/' || :id, :account, :kind, :day, :now, :now
                            where exists (select from due) returning id)
                        update app.outbox set collected_in = made.id from made
                        where outbox.id in (select id from due)""")
                .param("account", account)
                .param("id", UUID.randomUUID())
                .param("kind", KIND)
                .param("day", VietnamTime.day(now))
                .param("now", now)
                .update();
    }

    /** What a collection holds: what ends first comes first. */
    List<OutboxRow> mails(UUID digest) {
        return database.sql("""
                        select id, account, kind, number, due_date, about_vi, about_en, created_at, attempts,
                            null as work, null as quiet_from, null as quiet_to
                        from app.outbox where collected_in = ? order by due_date nulls last, created_at, id""")
                .param(digest)
                .query((row, index) -> outbox.row(row))
                .list();
    }
}
