package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.DecidedRecords.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists records by what they lack: of each managing agency one index, read from its end as far as the page goes. */
@Component
class IncompleteTable {

    private static final String PAGE = """
            select p.record_id, r.name, p.using_agency, p.staff_kind, p.missing, p.missing_count from (
                select listed.* from unnest(:agencies) as a (code) cross join lateral (
                    select p.* from app.record_projection p join app.record r on r.id = p.record_id
                    where p.managing_agency = a.code and (p.missing_count, p.record_id) < (:missing, :record)
                        and r.secrecy = 'normal' and (r.account is null or not (r.account = any(:leftOut)))
                    order by p.missing_count desc, p.record_id desc limit :most) as listed
                union all (
                    select p.* from app.record_projection p join app.record r on r.id = p.record_id
                    where p.record_id = any(:besides::uuid[]) and (p.missing_count, p.record_id) < (:missing, :record)
                        and r.secrecy = 'normal'
                    order by p.missing_count desc, p.record_id desc limit :most)) as p
            join app.record r on r.id = p.record_id
            order by p.missing_count desc, p.record_id desc limit :most""";

    private final JdbcClient database;

    IncompleteTable(JdbcClient database) {
        this.database = database;
    }

    /** Those that lack most first, behind the record that lacks so many. */
    List<Line> behind(Scope scope, int missing, UUID record, int most) {
        return database.sql(PAGE)
                .param(
                        "agencies",
                        scope.agencies().stream().map(AgencyCode::code).toArray(String[]::new))
                .param("leftOut", scope.leftOut().toArray(String[]::new))
                .param(
                        "besides",
                        scope.besides().stream().map(RecordId::toString).toArray(String[]::new))
                .param("missing", missing)
                .param("record", record)
                .param("most", most)
                .query((row, index) -> line(row))
                .list();
    }

    /** The records of these accounts with the agencies that manage them on that day. */
    List<HeldRecord> of(Collection<String> accounts, LocalDate day) {
        return database.sql("""
                        select r.id, r.account, m.agency from app.record r
                        join lateral (
                            select agency from app.record_agency where record_id = r.id and kind = 'MANAGING'
                                and valid_from <= :day and (valid_to is null or valid_to >= :day)
                            order by id desc limit 1) m on true
                        where r.account = any(:accounts) and r.secrecy = 'normal'""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("day", day)
                .query((row, index) -> new HeldRecord(
                        new RecordId(row.getObject("id", UUID.class)),
                        row.getString("account"),
                        new AgencyCode(row.getString("agency"))))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("name"),
                new AgencyCode(row.getString("using_agency")),
                row.getString("staff_kind"),
                List.of((String[]) row.getArray("missing").getArray()));
    }

    /** Whose record it is, and who manages it. */
    record HeldRecord(RecordId record, String account, AgencyCode managing) {}

    /** A record and the names of the fields that it lacks. */
    record Line(
            RecordId record,
            String name,
            AgencyCode usingAgency,
            @Nullable String kind,
            List<String> missing) {

        Line {
            missing = List.copyOf(missing);
        }
    }
}
