package org.dongthuan.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Leftovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.channel_delivery}, which a trigger adds; each method is a short transaction of its own. Whoever
 * marks one says at which attempt: a worker that comes back after its claim ran out changes nothing any more.
 */
@Component
class DeliveryTable implements Leftovers {

    private static final String ANEW =
            "earlier_attempts = attempts, next_try_at = :now, delivered_at = null, given_up_at = null";

    private final JdbcClient database;
    private final Clock clock;

    DeliveryTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the one that is due longest; nobody else finds it until it is marked or the claim runs out. Of one request the
     * later one waits until the earlier one is through or given up.
     */
    Optional<Delivery> claim(Duration claim) {
        OffsetDateTime now = now();
        return database.sql("""
                        update app.channel_delivery set attempts = attempts + 1, next_try_at = :back
                        where id = (
                            select d.id from app.channel_delivery d join app.channel c on c.code = d.channel
                            where d.delivered_at is null and d.given_up_at is null and d.next_try_at <= :now
                                and c.held_at is null and not exists (
                                    select from app.channel_delivery e
                                    where e.number = d.number and e.sequence < d.sequence
                                        and e.delivered_at is null and e.given_up_at is null)
                            order by d.next_try_at, d.sequence limit 1 for update of d skip locked)
                        returning *""")
                .param("back", now.plus(claim))
                .param("now", now)
                .query((row, index) -> delivery(row))
                .optional();
    }

    void delivered(Delivery claimed, String result) {
        mark("delivered_at = ?", claimed, now(), result);
    }

    void tryAgain(Delivery claimed, String result, Duration pause) {
        mark("next_try_at = ?", claimed, now().plus(pause), result);
    }

    void giveUp(Delivery claimed, String result) {
        mark("given_up_at = ?", claimed, now(), result);
    }

    private void mark(String what, Delivery claimed, OffsetDateTime at, String result) {
        database.sql("update app.channel_delivery set last_result = ?, " + what
                        + " where id = ? and attempts = ? and delivered_at is null and given_up_at is null")
                .params(result, at, claimed.id(), claimed.attempts())
                .update();
    }

    /** What else waits for that portal waits as long: nobody answers there, and others should not wait for it. */
    void rest(String channel, Duration pause) {
        database.sql("""
                        update app.channel_delivery set next_try_at = :next
                        where channel = :channel and delivered_at is null and given_up_at is null and next_try_at < :next""")
                .param("channel", channel)
                .param("next", now().plus(pause))
                .update();
    }

    Optional<Delivery> find(String channel, UUID id) {
        return database.sql("select * from app.channel_delivery where channel = ? and id = ?")
                .params(channel, id)
                .query((row, index) -> delivery(row))
                .optional();
    }

    /** At once and from the beginning, however it stands; whether there is one. */
    boolean replay(String channel, UUID id) {
        return database.sql("update app.channel_delivery set " + ANEW + " where channel = :channel and id = :id")
                        .param("now", now())
                        .param("channel", channel)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Likewise whatever changed at that moment or later. */
    int replaySince(String channel, OffsetDateTime since) {
        return database.sql("update app.channel_delivery set " + ANEW
                        + " where channel = :channel and changed_at >= :since")
                .param("now", now())
                .param("channel", channel)
                .param("since", since)
                .update();
    }

    @Override
    public String name() {
        return "deliveries";
    }

    /** Those that are through or given up. */
    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.channel_delivery where id in (
                            select id from app.channel_delivery where coalesce(delivered_at, given_up_at) < ? limit ?)""").params(before, most).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("number"),
                row.getString("status"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getInt("attempts"),
                row.getInt("earlier_attempts"),
                row.getString("last_result"),
                row.getObject("delivered_at", OffsetDateTime.class),
                row.getObject("given_up_at", OffsetDateTime.class));
    }
}
