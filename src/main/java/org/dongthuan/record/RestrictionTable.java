package org.dongthuan.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_restriction}. */
@Component
class RestrictionTable {

    private final JdbcClient database;

    RestrictionTable(JdbcClient database) {
        this.database = database;
    }

    boolean inForce(RecordId record, String purpose, LocalDate day) {
        return database.sql("""
                        select exists (select from app.record_restriction where record_id = :record and ended_at is null
                            and (valid_to is null or valid_to >= :day) and :purpose = any(purposes))""")
                .param("record", record.value())
                .param("day", day)
                .param("purpose", purpose)
                .query(Boolean.class)
                .single();
    }

    Map<String, Long> byPurpose(LocalDate day) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select purpose, count(distinct record_id) as many
                        from app.record_restriction, unnest(purposes) as purpose
                        where ended_at is null and (valid_to is null or valid_to >= :day) group by purpose""").param("day", day).query(row -> {
            counts.put(row.getString("purpose"), row.getLong("many"));
        });
        return counts;
    }

    void add(
            String source,
            RecordId record,
            Collection<String> purposes,
            @Nullable LocalDate lastDay,
            OffsetDateTime at) {
        database.sql("""
                        insert into app.record_restriction (source, record_id, purposes, valid_to, imposed_at)
                        values (:source, :record, :purposes, :to, :at)""")
                .param("source", source)
                .param("record", record.value())
                .param("purposes", purposes.toArray(String[]::new))
                .param("to", lastDay)
                .param("at", at)
                .update();
    }

    void end(String source, OffsetDateTime at) {
        database.sql("update app.record_restriction set ended_at = :at where source = :source and ended_at is null")
                .param("at", at)
                .param("source", source)
                .update();
    }
}
