package org.dongthuan.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_confirmation}, and what else tells that a field was looked at. */
@Component
class ConfirmationTable {

    private final JdbcClient database;
    private final Clock clock;

    ConfirmationTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    OffsetDateTime add(RecordId record, List<String> fields, String account) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("""
                        insert into app.record_confirmation (record_id, field, account, confirmed_at)
                        select :record, field, :account, :now from unnest(:fields) as field""")
                .param("record", record.value())
                .param("fields", fields.toArray(String[]::new))
                .param("account", account)
                .param("now", now)
                .update();
        return now;
    }

    /** When each field was changed or confirmed the last time; one that never was is not there. */
    Map<String, OffsetDateTime> lastLooks(RecordId record) {
        Map<String, OffsetDateTime> looks = new HashMap<>();
        database.sql("""
                        select field, max(at) as at from (
                            select field, recorded_at as at from app.field_change where record_id = :record
                            union all select field, confirmed_at from app.record_confirmation where record_id = :record) as look
                        group by field""").param("record", record.value()).query(row -> {
            looks.put(row.getString("field"), row.getObject("at", OffsetDateTime.class));
        });
        return looks;
    }

    /** When anything of each record was changed or confirmed the last time; one that never was is not there. */
    Map<RecordId, OffsetDateTime> lastLooks(Collection<RecordId> records) {
        Map<RecordId, OffsetDateTime> looks = new HashMap<>();
        database.sql("""
                        select r.id, greatest(
                            (select max(recorded_at) from app.field_change where record_id = r.id),
                            (select max(confirmed_at) from app.record_confirmation where record_id = r.id)) as at
                        from unnest(cast(:records as uuid[])) as r (id)""")
                .param("records", records.stream().map(RecordId::toString).toArray(String[]::new))
                .query(row -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    if (at != null) looks.put(new RecordId(row.getObject("id", UUID.class)), at);
                });
        return looks;
    }
}
