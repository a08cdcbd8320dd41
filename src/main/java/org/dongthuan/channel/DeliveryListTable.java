package org.dongthuan.channel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the rows of {@code app.channel_delivery}. */
@Component
class DeliveryListTable {

    static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("deliveries", new UUID(0, 0), UUID::fromString);

    private final JdbcClient database;

    DeliveryListTable(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<Delivery> of(String channel, Cursor<UUID> after, int most) {
        return database.sql("""
                        select * from app.channel_delivery where channel = :channel and (changed_at, id) < (:at, :id)
                        order by changed_at desc, id desc limit :most""")
                .param("channel", channel)
                .param("at", after.at())
                .param("id", after.key())
                .param("most", most)
                .query((row, index) -> DeliveryTable.delivery(row))
                .list();
    }

    /** How many were given up, by channel; none is not there. */
    Map<String, Long> givenUp() {
        record Count(String channel, long many) {}
        return database
                .sql("""
                        select channel, count(*) as many from app.channel_delivery where given_up_at is not null
                        group by channel""")
                .query((row, index) -> new Count(row.getString("channel"), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::channel, Count::many));
    }
}
