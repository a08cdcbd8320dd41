package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record}.
 *
 * <p>A record marked as state secret belongs to another regime (Decree 27/2026/NĐ-CP Art. 22) and is never found here.
 */
@Component
class RecordTable {

    private static final String ON_DAY = """
            select r.id, r.account, r.name, r.version, r.fields, m.agency as managing, u.agency as using
            from app.record r
            join lateral (%s) m on true
            join lateral (%s) u on true
            where r.secrecy = 'normal' and r.id = ?""".formatted(agencyOn("MANAGING"), agencyOn("USING"));

    private static final String NAMED = " from app.record where secrecy = 'normal' and folded_name = app.folded(?) ";

    private final JdbcTemplate database;

    RecordTable(JdbcTemplate database) {
        this.database = database;
    }

    Optional<RecordId> idOf(String account) {
        return database
                .query(
                        "select id from app.record where secrecy = 'normal' and account = ?",
                        (row, index) -> new RecordId(row.getObject("id", UUID.class)),
                        account)
                .stream()
                .findFirst();
    }

    Optional<StoredRecord> find(RecordId id, LocalDate day) {
        return database.query(ON_DAY, (row, index) -> stored(row), day, day, day, day, id.value()).stream()
                .findFirst();
    }

    List<RecordId> named(String wholeName, long offset, int limit) {
        return database.query(
                "select id" + NAMED + "order by folded_name, id offset ? limit ?",
                (row, index) -> new RecordId(row.getObject("id", UUID.class)),
                wholeName,
                offset,
                limit);
    }

    long countNamed(String wholeName) {
        Long count = database.queryForObject("select count(*)" + NAMED, Long.class, wholeName);
        return count == null ? 0 : count;
    }

    boolean isStateSecret(RecordId id) {
        return !database.queryForList(
                        "select 1 from app.record where secrecy <> 'normal' and id = ?", Integer.class, id.value())
                .isEmpty();
    }

    /** The field's cell; empty where it was never filled. */
    @Nullable
    Cell cell(RecordId id, String field) {
        List<String> cells = database.query(
                "select fields -> ? from app.record where secrecy = 'normal' and id = ?",
                (row, index) -> row.getString(1),
                field,
                id.value());
        if (cells.isEmpty()) throw unknown();
        return Cells.read(cells.get(0));
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
        return database.update(
                        """
                        update app.record
                        set fields = jsonb_set(fields, array[?]::text[], ?::jsonb), version = version + 1
                        where id = ? and secrecy = 'normal' and fields -> ? is not distinct from ?::jsonb""", field, Cells.write(wanted), id.value(), field, seen == null ? null : Cells.write(seen))
                == 1;
    }

    void rename(RecordId id, String name) {
        database.update("update app.record set name = ? where id = ?", name, id.value());
    }

    private static String agencyOn(String kind) {
        return """
                select agency from app.record_agency
                where record_id = r.id and kind = '%s' and valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by id desc limit 1""".formatted(kind);
    }

    private static StoredRecord stored(ResultSet row) throws SQLException {
        return new StoredRecord(
                new RecordId(row.getObject("id", UUID.class)),
                row.getString("account"),
                row.getString("name"),
                row.getLong("version"),
                new AgencyCode(row.getString("managing")),
                new AgencyCode(row.getString("using")),
                Cells.readAll(row.getString("fields")));
    }
}
