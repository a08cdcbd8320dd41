package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Relocations.Relocated;
import org.dongthuan.record.Relocations.Relocation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whole pieces of records with their agencies and the history of the two fields that name them, which are never locked.
 *
 * <p>Records of another regime go along without a trace elsewhere: who manages them is no part of what is secret.
 */
@Component
class RelocationTable {

    private final JdbcClient database;

    RelocationTable(JdbcClient database) {
        this.database = database;
    }

    /** Whoever changes one of them meanwhile comes before or after. */
    List<Relocated> holdNext(AgencyCode agency, int most) {
        return database.sql("""
                        select id, account, exists (select from app.record_agency where record_id = r.id
                            and kind = 'MANAGING' and agency = :agency and valid_to is null) as managed
                        from app.record r where id in (
                            select distinct record_id from app.record_agency
                            where agency = :agency and valid_to is null order by record_id limit :most)
                        order by id for no key update""")
                .param("agency", agency.code())
                .param("most", most)
                .query(RelocationTable::relocated)
                .list();
    }

    List<Relocated> hold(AgencyCode agency, Collection<RecordId> records) {
        return database.sql("""
                        select id, account, exists (select from app.record_agency where record_id = r.id
                            and kind = 'MANAGING' and agency = :agency and valid_to is null) as managed
                        from app.record r where id in (
                            select record_id from app.record_agency
                            where agency = :agency and valid_to is null and record_id = any(cast(:records as uuid[])))
                        order by id for no key update""")
                .param("agency", agency.code())
                .param("records", records.stream().map(RecordId::toString).toArray(String[]::new))
                .query(RelocationTable::relocated)
                .list();
    }

    void assign(Relocation wanted, List<UUID> records) {
        database.sql("""
                        with ended as (
                            update app.record_agency set valid_to = greatest(valid_from, :day::date - 1)
                            where record_id = any(cast(:records as uuid[])) and agency = :agency and valid_to is null
                            returning record_id, kind, valid_from)
                        insert into app.record_agency (record_id, kind, agency, valid_from)
                        select record_id, kind, :to, greatest(valid_from, :day::date) from ended order by record_id""")
                .param("day", wanted.from())
                .param("records", texts(records))
                .param("agency", wanted.agency().code())
                .param("to", wanted.to().code())
                .update();
    }

    /** The field that says so, where it does. */
    void writeField(Relocation wanted, AgencyAssignmentTable.Kind kind, List<UUID> records, OffsetDateTime now) {
        database.sql("""
                        with seen as (
                            select id, fields -> :field as cell from app.record
                            where id = any(cast(:records as uuid[])) and fields #>> array[:field, 'value'] = :agency),
                        written as (
                            update app.record r set version = version + 1,
                                fields = jsonb_set(fields, array[:field]::text[], jsonb_build_object('value', :to::text,
                                    'from', greatest(:day::date, (seen.cell ->> 'from')::date)::text))
                            from seen where r.id = seen.id returning r.id, r.fields -> :field as cell)
                        insert into app.field_change (record_id, field, old_cell, new_cell, valid_from, recorded_at,
                            decision, request, proposer)
                        select seen.id, :field, seen.cell, written.cell, (written.cell ->> 'from')::date, :now, :decision,
                            :change, :proposer
                        from seen join written using (id) order by seen.id""")
                .param("field", kind.field())
                .param("records", texts(records))
                .param("agency", wanted.agency().code())
                .param("to", wanted.to().code())
                .param("day", wanted.from())
                .param("now", now)
                .param("decision", wanted.decision())
                .param("change", wanted.change())
                .param("proposer", wanted.proposer())
                .update();
    }

    Map<String, RecordId> at(AgencyCode agency, Collection<String> accounts) {
        Map<String, RecordId> found = new HashMap<>();
        database.sql("""
                        select distinct r.account, r.id from app.record r
                        join app.record_agency a on a.record_id = r.id and a.agency = :agency and a.valid_to is null
                        where r.secrecy = 'normal' and r.account = any(:accounts)""")
                .param("agency", agency.code())
                .param("accounts", accounts.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("account"), new RecordId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    private static String[] texts(List<UUID> records) {
        return records.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Relocated relocated(ResultSet row, int index) throws SQLException {
        return new Relocated(
                new RecordId(row.getObject("id", UUID.class)),
                Objects.requireNonNullElse(row.getString("account"), ""),
                row.getBoolean("managed"));
    }
}
