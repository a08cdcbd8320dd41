package org.dongthuan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.notification.FailedMail.Failure;
import org.dongthuan.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.outbox} that were given up; one that was collected counts with its collection. */
@Component
class FailedMailTable {

    static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("failed-mails", new UUID(0, 0), UUID::fromString);

    private static final String GIVEN_UP = " given_up_at is not null and sent_at is null and collected_in is null";

    private static final String SELECT =
            "select id, account, kind, failure, created_at, given_up_at from app.outbox where" + GIVEN_UP;

    private final JdbcClient database;
    private final MailKinds kinds;
    private final Clock clock;

    FailedMailTable(JdbcClient database, MailKinds kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Whom something did not reach. */
    List<String> accounts() {
        return database.sql("select distinct account from app.outbox where" + GIVEN_UP)
                .query(String.class)
                .list();
    }

    /** Those to one of these, the last given up first. */
    List<FailedMail> list(Collection<String> accounts, Cursor<UUID> after, int most) {
        return database.sql(SELECT + """
                         and account = any(:accounts) and (given_up_at, id) < (:at, :id)
                        order by given_up_at desc, id desc limit :most""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("at", after.at())
                .param("id", after.key())
                .param("most", most)
                .query((row, index) -> mail(row))
                .list();
    }

    Optional<FailedMail> find(UUID id) {
        return database.sql(SELECT + " and id = ?")
                .param(id)
                .query((row, index) -> mail(row))
                .optional();
    }

    /** Whether it was given up still: with what it holds it goes out like a new one, with the id that it had. */
    boolean sendAgain(UUID id) {
        return database.sql("""
                                update app.outbox set given_up_at = null, failure = null, attempts = 0, next_try_at = :now
                                where (id = :id or collected_in = :id) and given_up_at is not null and sent_at is null""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                > 0;
    }

    private FailedMail mail(ResultSet row) throws SQLException {
        MailKind kind = kinds.of(row.getString("kind"));
        @Nullable String failure = row.getString("failure");
        return new FailedMail(
                row.getObject("id", UUID.class),
                row.getString("account"),
                kind.haste(),
                failure == null ? null : Failure.valueOf(failure),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("given_up_at", OffsetDateTime.class),
                kind.secret() == null);
    }
}
