package org.dongthuan.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecrecyLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.secrecy_mark}. */
@Component
class SecrecyMarkTable {

    private static final String LISTED = " where agency = any(:agencies) and record_id <> all(:except::uuid[]) ";

    private final JdbcClient database;

    SecrecyMarkTable(JdbcClient database) {
        this.database = database;
    }

    void add(SecrecyMark mark) {
        database.sql("""
                        insert into app.secrecy_mark (id, record_id, agency, level, decision_number, decision_day,
                            decision_issuer, marked_by, marked_at)
                        values (:id, :record, :agency, :level, :number, :day, :issuer, :by, :at)""")
                .param("id", mark.id())
                .param("record", mark.record().value())
                .param("agency", mark.agency().code())
                .param("level", mark.level().name())
                .param("number", mark.basis().number())
                .param("day", mark.basis().day())
                .param("issuer", mark.basis().issuer())
                .param("by", mark.by())
                .param("at", mark.at())
                .update();
    }

    /** Those of these agencies, the newest first, but for some records. */
    List<SecrecyMark> list(Set<String> agencies, List<RecordId> except, long offset, int limit) {
        return database.sql("select * from app.secrecy_mark" + LISTED + """
                        order by marked_at desc, id desc offset :offset limit :limit""")
                .param("agencies", agencies.toArray(String[]::new))
                .param("except", ids(except))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> mark(row))
                .list();
    }

    long count(Set<String> agencies, List<RecordId> except, int most) {
        return database.sql(
                        "select count(*) from (select 1 from app.secrecy_mark" + LISTED + " limit :most) as counted")
                .param("agencies", agencies.toArray(String[]::new))
                .param("except", ids(except))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Those that are secret now, of these records. */
    List<SecrecyMark> open(Collection<RecordId> records) {
        return database.sql(
                        "select * from app.secrecy_mark where lifted_at is null and record_id = any(:records::uuid[])")
                .param("records", ids(records))
                .query((row, index) -> mark(row))
                .list();
    }

    Optional<SecrecyMark> find(UUID id) {
        return one("select * from app.secrecy_mark where id = ?", id);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<SecrecyMark> lock(UUID id) {
        return one("select * from app.secrecy_mark where id = ? for no key update", id);
    }

    void propose(UUID id, Basis basis, String by, OffsetDateTime at) {
        database.sql("""
                        update app.secrecy_mark set lift_number = :number, lift_day = :day, lift_issuer = :issuer,
                            lift_proposed_by = :by, lift_proposed_at = :at
                        where id = :id""")
                .param("number", basis.number())
                .param("day", basis.day())
                .param("issuer", basis.issuer())
                .param("by", by)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** The proposal is no more. */
    void drop(UUID id) {
        database.sql("""
                        update app.secrecy_mark set lift_number = null, lift_day = null, lift_issuer = null,
                            lift_proposed_by = null, lift_proposed_at = null
                        where id = ?""").param(id).update();
    }

    void lift(UUID id, String by, OffsetDateTime at) {
        database.sql("update app.secrecy_mark set lifted_by = ?, lifted_at = ? where id = ?")
                .params(by, at, id)
                .update();
    }

    private static String[] ids(Collection<RecordId> records) {
        return records.stream().map(RecordId::toString).toArray(String[]::new);
    }

    private Optional<SecrecyMark> one(String sql, UUID id) {
        return database.sql(sql).param(id).query((row, index) -> mark(row)).optional();
    }

    private static SecrecyMark mark(ResultSet row) throws SQLException {
        return new SecrecyMark(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("record_id", UUID.class)),
                new AgencyCode(row.getString("agency")),
                SecrecyLevel.valueOf(row.getString("level")),
                basis(row, "decision"),
                row.getString("marked_by"),
                row.getObject("marked_at", OffsetDateTime.class),
                lift(row));
    }

    private static SecrecyMark.@Nullable Lift lift(ResultSet row) throws SQLException {
        String by = row.getString("lift_proposed_by");
        if (by == null) return null;
        return new SecrecyMark.Lift(
                basis(row, "lift"),
                by,
                row.getObject("lift_proposed_at", OffsetDateTime.class),
                row.getString("lifted_by"),
                row.getObject("lifted_at", OffsetDateTime.class));
    }

    private static Basis basis(ResultSet row, String which) throws SQLException {
        return new Basis(
                row.getString(which + "_number"),
                row.getObject(which + "_day", LocalDate.class),
                row.getString(which + "_issuer"));
    }
}
