package org.dongthuan.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.change_telling}, which the database makes with each change: whether its readers were told. */
@Component
class TellingTable {

    private final JdbcClient database;

    TellingTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether nobody else is telling; until the end of the transaction nobody else will. */
    boolean myTurn() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('change_telling'))")
                .query(Boolean.class)
                .single();
    }

    /** The untold changes of the oldest occasion: what one decision changed on one record. */
    List<Untold> oldest() {
        return database.sql("""
                        select t.* from app.change_telling t
                        join (select record_id, decision, request from app.change_telling
                            where told_at is null order by change_id limit 1) as oldest
                            on t.record_id = oldest.record_id and t.decision = oldest.decision
                                and t.request is not distinct from oldest.request
                        where t.told_at is null order by t.change_id""").query((row, index) -> untold(row)).list();
    }

    void told(long change, int readers, OffsetDateTime at) {
        database.sql("update app.change_telling set told_at = :at, readers = :readers where change_id = :change")
                .param("at", at)
                .param("readers", readers)
                .param("change", change)
                .update();
    }

    /** How many were told, by change; one of which they are still being told is not there. */
    Map<Long, Integer> readers(Collection<Long> changes) {
        Map<Long, Integer> readers = new HashMap<>();
        database.sql("select change_id, readers from app.change_telling"
                        + " where change_id = any(:changes) and readers is not null")
                .param("changes", changes.toArray(Long[]::new))
                .query(row -> {
                    readers.put(row.getLong("change_id"), row.getInt("readers"));
                });
        return readers;
    }

    private static Untold untold(ResultSet row) throws SQLException {
        return new Untold(
                row.getLong("change_id"),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("field"),
                row.getObject("since", OffsetDateTime.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("request"),
                row.getString("holder"),
                row.getString("proposer"));
    }

    /**
     * A change whose readers were not told yet.
     *
     * @param since from when on the old value stood there; none where it was there from the beginning
     * @param holder whose record it is
     */
    record Untold(
            long change,
            RecordId record,
            String field,
            @Nullable OffsetDateTime since,
            OffsetDateTime recordedAt,
            @Nullable String request,
            @Nullable String holder,
            @Nullable String proposer) {

        boolean concerns(String account) {
            return account.equals(holder) || account.equals(proposer);
        }
    }
}
