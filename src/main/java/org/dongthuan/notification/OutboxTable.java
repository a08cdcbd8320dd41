package org.dongthuan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.notification.FailedMail.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code app.outbox}; each method is a short transaction of its own, or part of the caller's. */
@Component
class OutboxTable {

    private final JdbcClient database;
    private final MailKinds kinds;
    private final NotificationSettings settings;
    private final Clock clock;

    OutboxTable(JdbcClient database, MailKinds kinds, NotificationSettings settings, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
    }

    void add(
            String event,
            String account,
            MailKind kind,
            String number,
            @Nullable LocalDate dueDate,
            @Nullable MailAbout about) {
        OffsetDateTime now = now();
        database.sql("""
                        insert into app.outbox (id, event, account, kind, number, due_date, about_vi, about_en, created_at,
                            next_try_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event, account, kind) do nothing""")
                .params(
                        UUID.randomUUID(),
                        event,
                        account,
                        kind.name(),
                        number,
                        dueDate,
                        about == null ? null : about.vietnamese(),
                        about == null ? null : about.english(),
                        now,
                        now)
                .update();
    }

    /** Takes the mail that has waited longest, unless all are held; nobody else finds it until it is marked or the claim runs out. */
    Optional<OutboxRow> claim() {
        OffsetDateTime now = now();
        return database.sql("""
                        with next as materialized (
                            select id, account from app.outbox
                            where sent_at is null and given_up_at is null and collect_at is null and next_try_at <= :now
                                and not exists (select from app.mail_hold where released_at is null)
                            order by next_try_at limit 1 for update skip locked)
                        update app.outbox o set attempts = attempts + 1, next_try_at = :back
                        from next left join app.mail_preference p on p.account = next.account
                        where o.id = next.id
                        returning o.id, o.account, o.kind, number, due_date, about_vi, about_en, created_at, attempts,
                            p.work, p.quiet_from, p.quiet_to""")
                .param("back", now.plus(settings.claim()))
                .param("now", now)
                .query((row, index) -> row(row))
                .optional();
    }

    /** Keeps that this one is sent, with what it holds, and takes the next: in one transaction, since there are as many as mails. */
    @Transactional
    public Optional<OutboxRow> sentThenNext(UUID id) {
        database.sql("update app.outbox set sent_at = :now where id = :id or collected_in = :id")
                .param("now", now())
                .param("id", id)
                .update();
        return claim();
    }

    /** Puts it back until then: it was no attempt. */
    void wait(UUID id, OffsetDateTime until) {
        database.sql("update app.outbox set next_try_at = ?, attempts = attempts - 1 where id = ? and sent_at is null")
                .params(until, id)
                .update();
    }

    /** Puts it aside for the collection that is made at that moment. */
    void putAside(UUID id, OffsetDateTime collectAt) {
        database.sql("update app.outbox set collect_at = ?, attempts = attempts - 1 where id = ? and sent_at is null")
                .params(collectAt, id)
                .update();
    }

    /** Whatever waits for an hour that the person likes is taken out again; not what is being sent, or tried again. */
    void lookAgain(String account) {
        database.sql("""
                        update app.outbox set next_try_at = :now, collect_at = null
                        where account = :account and sent_at is null and given_up_at is null and collected_in is null
                            and (attempts = 0 or collect_at is not null)""").param("now", now()).param("account", account).update();
    }

    void tryAgain(UUID id, Duration pause) {
        database.sql("update app.outbox set next_try_at = ? where id = ? and sent_at is null")
                .params(now().plus(pause), id)
                .update();
    }

    void giveUp(UUID id, Failure failure) {
        database.sql(
                        "update app.outbox set given_up_at = :now, failure = :failure where (id = :id or collected_in = :id) and sent_at is null")
                .param("failure", failure.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("account"),
                kinds.of(row.getString("kind")),
                row.getString("number"),
                row.getObject("due_date", LocalDate.class),
                about(row),
                row.getObject("created_at", OffsetDateTime.class),
                row.getInt("attempts"),
                MailPreferenceTable.preference(row));
    }

    private static @Nullable MailAbout about(ResultSet row) throws SQLException {
        String vietnamese = row.getString("about_vi");
        return vietnamese == null ? null : new MailAbout(vietnamese, row.getString("about_en"));
    }
}
