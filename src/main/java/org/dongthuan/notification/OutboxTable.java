package org.dongthuan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.outbox}. */
@Component
class OutboxTable {

    private final JdbcTemplate database;
    private final Clock clock;

    OutboxTable(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String event, String account, MailKind kind, String number, @Nullable LocalDate dueDate) {
        database.update(
                """
                insert into app.outbox (id, event, account, kind, number, due_date, created_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (event, account, kind) do nothing""", UUID.randomUUID(), event, account, kind.word(), number, dueDate, OffsetDateTime.now(clock));
    }

    /** What has not been sent, locked: two nodes that deliver the same event take turns. */
    List<OutboxRow> waiting(String event) {
        return database.query("""
                select id, account, kind, number, due_date, created_at from app.outbox
                where event = ? and sent_at is null order by id for update""", (row, index) -> row(row), event);
    }

    void markSent(UUID id) {
        database.update("update app.outbox set sent_at = ? where id = ?", OffsetDateTime.now(clock), id);
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("account"),
                MailKind.of(row.getString("kind")),
                row.getString("number"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
