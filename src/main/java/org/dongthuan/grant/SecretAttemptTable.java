package org.dongthuan.grant;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.SeparateConnections;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.secret_attempt}. */
@Component
class SecretAttemptTable {

    private final JdbcClient database;
    private final JdbcClient separate;

    SecretAttemptTable(JdbcClient database, SeparateConnections connections) {
        this.database = database;
        this.separate = JdbcClient.create(connections.dataSource());
    }

    /** On a connection of its own, so that it stays whatever becomes of the transaction around it. */
    void addAlone(String actor, String action, RecordId record, OffsetDateTime at) {
        separate.sql("""
                        insert into app.secret_attempt (at, actor, action, record_id)
                        values (:at, :actor, :action, :record)""")
                .param("at", at)
                .param("actor", actor)
                .param("action", action)
                .param("record", record.value())
                .update();
    }

    /** Somebody came upon that record. */
    record Attempt(long id, RecordId record) {}

    /** Those of which nobody was told, held so that one node tells of them. */
    List<Attempt> untold() {
        return database.sql(
                        "select id, record_id from app.secret_attempt where told_at is null order by id for update skip locked")
                .query((row, index) ->
                        new Attempt(row.getLong("id"), new RecordId(row.getObject("record_id", UUID.class))))
                .list();
    }

    void told(Collection<Long> ids, OffsetDateTime at) {
        database.sql("update app.secret_attempt set told_at = :at where id = any(:ids)")
                .param("at", at)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
