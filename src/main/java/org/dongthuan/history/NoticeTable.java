package org.dongthuan.history;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.change_notice}: who was told that something he had been shown has changed. */
@Component
class NoticeTable {

    static final Cursor.Kind<Long> CURSORS = new Cursor.Kind<>("change-notices", 0L, Long::valueOf);

    private final JdbcClient database;

    NoticeTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * All of them by one statement.
     *
     * @param change the first change of the occasion
     * @param fields what changed of what each account had been shown
     */
    void add(long change, RecordId record, Map<String, ? extends Collection<String>> fields, OffsetDateTime at) {
        database.sql("""
                        insert into app.change_notice (account, record_id, change_id, fields, told_at)
                        select account, :record, :change, fields::text[], :at
                        from unnest(:accounts, :fields) as reader (account, fields)""")
                .param("record", record.value())
                .param("change", change)
                .param("accounts", fields.keySet().toArray(String[]::new))
                .param(
                        "fields",
                        fields.values().stream()
                                .map(some -> "{" + String.join(",", some) + "}")
                                .toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /** The newest first. */
    List<StoredNotice> of(String account, Cursor<Long> after, int most) {
        return database.sql("""
                        select id, record_id, fields, told_at from app.change_notice
                        where account = :account and (told_at, id) < (:at, :id) order by told_at desc, id desc limit :most""")
                .param("account", account)
                .param("at", after.at())
                .param("id", after.key())
                .param("most", most)
                .query((row, index) -> new StoredNotice(
                        row.getLong("id"),
                        new RecordId(row.getObject("record_id", UUID.class)),
                        List.of((String[]) row.getArray("fields").getArray()),
                        row.getObject("told_at", OffsetDateTime.class)))
                .list();
    }

    /** That fields of a record have changed. */
    record StoredNotice(long id, RecordId record, List<String> fields, OffsetDateTime toldAt) {

        StoredNotice {
            fields = List.copyOf(fields);
        }
    }
}
