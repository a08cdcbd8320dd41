package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.platform.Leftovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code held_form}: forms that came without a session. */
@Component
class HeldFormTable implements Leftovers {

    /** Whoever has not signed in again by then begins anew. */
    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    HeldFormTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param content locked */
    void insert(String id, byte[] content) {
        database.sql("insert into app.held_form (id, content, held_at) values (?, ?, ?)")
                .params(id, content, OffsetDateTime.now(clock))
                .update();
    }

    Optional<byte[]> take(String id) {
        return database.sql("delete from app.held_form where id = ? and held_at > ? returning content")
                .params(id, OffsetDateTime.now(clock).minus(KEPT))
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public String name() {
        return "held-forms";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.held_form where id in (
                            select id from app.held_form where held_at < ? limit ? for update skip locked)""").params(before, most).update();
    }
}
