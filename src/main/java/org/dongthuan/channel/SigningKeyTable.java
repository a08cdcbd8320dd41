package org.dongthuan.channel;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.channel_key}. */
@Component
class SigningKeyTable {

    private final JdbcClient database;

    SigningKeyTable(JdbcClient database) {
        this.database = database;
    }

    record Row(UUID id, byte[] locked) {}

    /** Two nodes make one key, not two. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('app.channel_key'))")
                .query((row, index) -> true)
                .single();
    }

    void add(Row key, OffsetDateTime at) {
        database.sql("insert into app.channel_key (id, made_at, locked) values (?, ?, ?)")
                .params(key.id(), at, key.locked())
                .update();
    }

    /** Those made since then, the newest first. */
    List<Row> since(OffsetDateTime day) {
        return database.sql("select id, locked from app.channel_key where made_at > ? order by made_at desc, id")
                .param(day)
                .query((row, index) -> new Row(row.getObject("id", UUID.class), row.getBytes("locked")))
                .list();
    }
}
