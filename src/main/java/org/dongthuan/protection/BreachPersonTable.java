package org.dongthuan.protection;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.breach_person}: whose data a breach was about. */
@Component
class BreachPersonTable {

    private final JdbcClient database;

    BreachPersonTable(JdbcClient database) {
        this.database = database;
    }

    /** How many are known, and how many of them were told. */
    record Count(int known, int told) {}

    void add(Breach breach, Collection<RecordId> people) {
        if (people.isEmpty()) return;
        database.sql("""
                        insert into app.breach_person (breach, record) select :breach, unnest(:people::uuid[])
                        on conflict do nothing""")
                .param("breach", breach.id())
                .param("people", people.stream().map(RecordId::value).toArray(UUID[]::new))
                .update();
    }

    List<RecordId> untold(Breach breach) {
        return database
                .sql("select record from app.breach_person where breach = ? and told_at is null order by record")
                .param(breach.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(RecordId::new)
                .toList();
    }

    void told(Breach breach, RecordId person, OffsetDateTime at) {
        database.sql("update app.breach_person set told_at = :at where breach = :breach and record = :record")
                .param("at", at)
                .param("breach", breach.id())
                .param("record", person.value())
                .update();
    }

    Count count(Breach breach) {
        return database.sql("select count(*) as known, count(told_at) as told from app.breach_person where breach = ?")
                .param(breach.id())
                .query((row, index) -> new Count(row.getInt("known"), row.getInt("told")))
                .single();
    }
}
