package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record}.
 *
 * <p>A record marked as state secret belongs to another regime (Decree 27/2026/NĐ-CP Art. 22) and is never found here.
 */
@Component
class RecordTable {

    static final String HOLDER = "select r.id, r.account, r.name, r.version, m.agency as managing, u.agency as using";
    static final String WITH_AGENCIES = """
             from app.record r
            join lateral (%s) m on true
            join lateral (%s) u on true
            """.formatted(agencyOn("MANAGING"), agencyOn("USING"));
    private static final String ON_DAY = WITH_AGENCIES + "where r.secrecy = 'normal' ";

    private final JdbcClient database;

    RecordTable(JdbcClient database) {
        this.database = database;
    }

    Optional<RecordId> idOf(String account) {
        return database.sql("select id from app.record where secrecy = 'normal' and account = :account")
                .param("account", account)
                .query(UUID.class)
                .optional()
                .map(RecordId::new);
    }

    Optional<StoredHolder> holder(RecordId id, LocalDate day) {
        return database.sql(HOLDER + ON_DAY + "and r.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query((row, index) -> holder(row))
                .optional();
    }

    Optional<StoredRecord> find(RecordId id, LocalDate day) {
        return database.sql(HOLDER + ", r.fields" + ON_DAY + "and r.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query((row, index) -> new StoredRecord(holder(row), Cells.readAll(row.getString("fields"))))
                .optional();
    }

    /** Since when it is kept here. */
    OffsetDateTime createdAt(RecordId id) {
        return database.sql("select created_at from app.record where id = :id")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .single();
    }

    boolean isStateSecret(RecordId id) {
        return database.sql("select exists (select from app.record where secrecy <> 'normal' and id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<RecordId> secretsAmong(Collection<RecordId> ids) {
        return database.sql(
                        "select id from app.record where secrecy <> 'normal' and id = any(:ids::uuid[]) order by id")
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, index) -> new RecordId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Empty where there is no such record. */
    Optional<Map<String, Cell>> cells(RecordId id, Collection<String> fields) {
        return database.sql("""
                        select coalesce((select jsonb_object_agg(field, fields -> field) from unnest(:wanted) field
                            where jsonb_exists(fields, field)), '{}') as cells
                        from app.record where secrecy = 'normal' and id = :id""")
                .param("wanted", fields.toArray(String[]::new))
                .param("id", id.value())
                .query((row, index) -> Cells.readAll(row.getString("cells")))
                .optional();
    }

    /** The field's cell; empty where it was never filled. */
    @Nullable
    Cell cell(RecordId id, String field) {
        return database.sql("select fields -> :field as cell from app.record where secrecy = 'normal' and id = :id")
                .param("field", field)
                .param("id", id.value())
                .query((row, index) -> Optional.ofNullable(Cell.read(row.getString("cell"))))
                .optional()
                .orElseThrow(RecordTable::unknown)
                .orElse(null);
    }

    static Refusal.NotFound unknown() {
        return new Refusal.NotFound("record-unknown");
    }

    /**
     * Puts a cell in the place of the one that was seen, and touches no other: PostgreSQL looks again at the newest row
     * after it has waited for somebody else's change.
     *
     * @return whether the seen cell was still there
     */
    boolean compareAndSet(RecordId id, String field, @Nullable Cell seen, Cell wanted) {
        return database.sql("""
                        update app.record
                        set fields = jsonb_set(fields, array[:field]::text[], :wanted::jsonb), version = version + 1
                        where id = :id and secrecy = 'normal' and fields -> :field is not distinct from :seen::jsonb""")
                        .param("field", field)
                        .param("wanted", wanted.json())
                        .param("id", id.value())
                        .param("seen", seen == null ? null : seen.json())
                        .update()
                == 1;
    }

    /** One more change of what the record holds; whoever makes the next one waits for this transaction. */
    void countUp(RecordId id) {
        int there = database.sql("update app.record set version = version + 1 where id = :id and secrecy = 'normal'")
                .param("id", id.value())
                .update();
        if (there == 0) throw unknown();
    }

    void rename(RecordId id, String name) {
        database.sql("update app.record set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    private static String agencyOn(String kind) {
        return """
                select agency from app.record_agency
                where record_id = r.id and kind = '%s' and valid_from <= :day and (valid_to is null or valid_to >= :day)
                order by id desc limit 1""".formatted(kind);
    }

    static StoredHolder holder(ResultSet row) throws SQLException {
        return new StoredHolder(
                new RecordId(row.getObject("id", UUID.class)),
                row.getString("account"),
                row.getString("name"),
                row.getLong("version"),
                new AgencyCode(row.getString("managing")),
                new AgencyCode(row.getString("using")));
    }
}
