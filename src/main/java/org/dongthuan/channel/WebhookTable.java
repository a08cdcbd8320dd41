package org.dongthuan.channel;

import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.RestoredCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where {@code app.channel} says that portals are called, and whether they are. */
@Component
class WebhookTable implements AfterRestore {

    private final JdbcClient database;

    WebhookTable(JdbcClient database) {
        this.database = database;
    }

    /** @param locked the key of its signatures */
    record Row(String url, byte[] locked) {}

    Optional<Row> find(String channel) {
        return database.sql(
                        "select webhook_url, webhook_secret from app.channel where code = ? and webhook_url is not null")
                .param(channel)
                .query((row, index) -> new Row(row.getString("webhook_url"), row.getBytes("webhook_secret")))
                .optional();
    }

    boolean isHeld(String channel) {
        return database.sql("select held_at is not null from app.channel where code = ?")
                .param(channel)
                .query(Boolean.class)
                .single();
    }

    /** With no address it is told nothing any more. False where the channel is closed. */
    boolean set(String channel, @Nullable String url, byte @Nullable [] locked) {
        return database.sql("""
                                update app.channel set webhook_url = ?, webhook_secret = ?
                                where code = ? and closed_at is null""").params(url, locked, channel).update() == 1;
    }

    /** Likewise, with the key that it has. */
    boolean move(String channel, String url) {
        return database.sql("update app.channel set webhook_url = ? where code = ? and closed_at is null")
                        .params(url, channel)
                        .update()
                == 1;
    }

    /** Portals are people's mail alike: a copy that is being looked at tells them nothing. */
    @Override
    public List<String> putRight(RestoredCopy copy) {
        if (copy.holdsMail()) {
            int held = database.sql("update app.channel set held_at = ? where held_at is null")
                    .param(copy.at())
                    .update();
            return held > 0 ? List.of("portals are told nothing") : List.of();
        }
        int released = database.sql("update app.channel set held_at = null where held_at is not null")
                .update();
        return released > 0 ? List.of("portals are told again") : List.of();
    }
}
