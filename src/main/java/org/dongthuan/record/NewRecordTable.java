package org.dongthuan.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.record.RowTable.StoredRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole new rows of the registry's tables, hundreds in one statement. */
@Component
class NewRecordTable {

    private final JdbcClient database;

    NewRecordTable(JdbcClient database) {
        this.database = database;
    }

    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('new_record'))")
                .query((row, index) -> index)
                .list();
    }

    Set<UUID> existing(Collection<RecordId> records) {
        return new HashSet<>(database.sql("select id from app.record where id = any(cast(:ids as uuid[]))")
                .param("ids", records.stream().map(RecordId::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    void insert(List<Encoded> records) {
        database.sql("""
                        insert into app.record (id, account, name, fields)
                        select * from unnest(cast(:ids as uuid[]), cast(:accounts as text[]), cast(:names as text[]),
                            cast(:fields as jsonb[]))""")
                .param("ids", ids(records))
                .param("accounts", texts(records, one -> one.record().account()))
                .param("names", texts(records, one -> one.record().name()))
                .param("fields", texts(records, Encoded::fields))
                .update();
        database.sql("""
                        insert into app.record_agency (record_id, kind, agency, valid_from)
                        select n.id, kind.name, case kind.name when 'MANAGING' then n.managing else n.workplace end, n.since
                        from unnest(cast(:ids as uuid[]), cast(:managing as text[]), cast(:using as text[]),
                            cast(:since as date[])) as n (id, managing, workplace, since)
                        cross join (values ('MANAGING'), ('USING')) as kind (name)""")
                .param("ids", ids(records))
                .param(
                        "managing",
                        texts(records, one -> one.record().managingAgency().code()))
                .param("using", texts(records, one -> one.record().usingAgency().code()))
                .param("since", texts(records, one -> one.record().since().toString()))
                .update();
        insertRows(records.stream().flatMap(one -> positioned(one).stream()).toList());
    }

    private void insertRows(List<Positioned> rows) {
        database.sql("""
                        insert into app.record_row (id, record_id, field, position, cell)
                        select * from unnest(cast(:ids as uuid[]), cast(:records as uuid[]), cast(:fields as text[]),
                            cast(:positions as int[]), cast(:cells as jsonb[]))""")
                .param("ids", texts(rows, one -> one.row().id().toString()))
                .param("records", texts(rows, one -> one.record().toString()))
                .param("fields", texts(rows, one -> one.row().field()))
                .param("positions", texts(rows, one -> Integer.toString(one.position())))
                .param("cells", texts(rows, one -> one.row().cell().json()))
                .update();
    }

    private static List<Positioned> positioned(Encoded one) {
        List<Positioned> rows = new ArrayList<>();
        for (StoredRow row : one.rows()) rows.add(new Positioned(one.record().id(), rows.size(), row));
        return rows;
    }

    private static String[] ids(List<Encoded> records) {
        return texts(records, one -> one.record().id().toString());
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** A new record in stored form. */
    record Encoded(NewRecord record, String fields, List<StoredRow> rows) {}

    private record Positioned(RecordId record, int position, StoredRow row) {}
}
