package org.dongthuan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.outbox}. */
@Component
class OutboxTable {

    private final JdbcClient database;
    private final MailKinds kinds;
    private final Clock clock;

    OutboxTable(JdbcClient database, MailKinds kinds, Clock clock) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
    }

    void add(String event, String account, MailKind kind, String number, @Nullable LocalDate dueDate) {
        database.sql("""
                        insert into app.outbox (id, event, account, kind, number, due_date, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (event, account, kind) do nothing""")
                .params(UUID.randomUUID(), event, account, kind.name(), number, dueDate, OffsetDateTime.now(clock))
                .update();
    }

    /** What has not been sent, locked: two nodes that deliver the same event take turns. */
    List<OutboxRow> waiting(String event) {
        return database.sql("""
                        select id, account, kind, number, due_date, created_at from app.outbox
                        where event = ? and sent_at is null order by id for update""").param(event).query((row, index) -> row(row)).list();
    }

    void markSent(UUID id) {
        database.sql("update app.outbox set sent_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    private OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("account"),
                kinds.of(row.getString("kind")),
                row.getString("number"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
