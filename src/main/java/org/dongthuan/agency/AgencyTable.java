package org.dongthuan.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.agency}. */
@Component
class AgencyTable {

    private static final String UPSERT =
            """
            insert into app.agency (code, name, kind, parent, overseer, managing, territory, valid_from, valid_to, successor,
                origin)
            select code, name, upper(kind), nullif(parent, ''), nullif(overseer, ''), managing::boolean,
                nullif(territory, ''), nullif(valid_from, '')::date, nullif(valid_to, '')::date, nullif(successor, ''),
                'FILE'
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[]) as f (code, name, kind, parent, overseer, managing, territory, valid_from, valid_to, successor)
            on conflict (code) do update set kind = excluded.kind, managing = excluded.managing,
                territory = excluded.territory, valid_from = excluded.valid_from, origin = excluded.origin,
                name = %s,
                parent = %s, overseer = %s, valid_to = %s, successor = %s""".formatted(kept("name"), kept("parent"), kept("overseer"), kept("valid_to"), kept("successor"));

    /** The last name that was given to the agency by that day. */
    private static final String NAMED = "(select n.name from app.agency_name n where n.agency = code"
            + " and n.valid_from <= :day order by n.valid_from desc limit 1)";

    /** The columns of the file, in the order of the statement. */
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_vi",
            "kind",
            "parent_code",
            "overseer_code",
            "managing",
            "territory_code",
            "valid_from",
            "valid_to",
            "successor_code");

    private final JdbcClient database;

    AgencyTable(JdbcClient database) {
        this.database = database;
    }

    /** What a decision that was entered here changed stays, whatever the file says. */
    private static String kept(String column) {
        return "case when agency.changed_by is null then excluded.%1$s else agency.%1$s end".formatted(column);
    }

    /** Each as it is called on that day. */
    List<Agency> all(LocalDate day) {
        return database.sql("select code, coalesce(" + NAMED + ", name) as name, kind, parent, overseer, managing,"
                        + " valid_from, valid_to, successor from app.agency")
                .param("day", day)
                .query((row, index) -> agency(row))
                .list();
    }

    /** Empty where there is no such agency. */
    Optional<String> nameOn(AgencyCode code, LocalDate day) {
        return database.sql("select coalesce(" + NAMED + ", name) from app.agency where code = :code")
                .param("day", day)
                .param("code", code.code())
                .query(String.class)
                .optional();
    }

    /** The agency as it stands, which nobody changes before the transaction ends. */
    Optional<Agency> hold(AgencyCode code) {
        return database.sql("select code, name, kind, parent, overseer, managing, valid_from, valid_to, successor"
                        + " from app.agency where code = :code for share")
                .param("code", code.code())
                .query((row, index) -> agency(row))
                .optional();
    }

    /** Whether no end was stated before. */
    boolean close(AgencyCode code, LocalDate lastDay, AgencyCode successor, String change) {
        return database.sql("""
                        update app.agency set valid_to = :lastDay, successor = :successor, changed_by = :change
                        where code = :code and valid_to is null""")
                        .param("lastDay", lastDay)
                        .param("successor", successor.code())
                        .param("change", change)
                        .param("code", code.code())
                        .update()
                == 1;
    }

    void rename(AgencyCode code, String name, LocalDate from, String change) {
        database.sql(
                        "insert into app.agency_name (agency, valid_from, name, change) values (:code, :from, :name, :change)")
                .param("code", code.code())
                .param("from", from)
                .param("name", name)
                .param("change", change)
                .update();
        database.sql("update app.agency set changed_by = :change where code = :code")
                .param("change", change)
                .param("code", code.code())
                .update();
    }

    /** Whoever stands above it in the tree oversees it. */
    void moveUnder(AgencyCode code, AgencyCode parent, String change) {
        database.sql("""
                        update app.agency set parent = :parent, overseer = :parent, changed_by = :change
                        where code = :code""")
                .param("parent", parent.code())
                .param("change", change)
                .param("code", code.code())
                .update();
    }

    void save(List<NamedCsvRecord> rows) {
        List<String[]> columns = COLUMNS.stream()
                .map(column -> rows.stream().map(row -> row.getField(column)).toArray(String[]::new))
                .toList();
        database.sql(UPSERT).params(columns).update();
    }

    /** Agencies of the file that it no longer names end with the day before; an end already stated stays. */
    int closeAllBut(List<String> codes, LocalDate today) {
        return database.sql("update app.agency set valid_to = ? where origin = 'FILE' and valid_to is null"
                        + " and not (code = any (?))")
                .params(today.minusDays(1), codes.toArray(String[]::new))
                .update();
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                Agency.Kind.valueOf(row.getString("kind")),
                code(row.getString("parent")),
                code(row.getString("overseer")),
                row.getBoolean("managing"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                code(row.getString("successor")));
    }

    private static @Nullable AgencyCode code(@Nullable String value) {
        return value == null ? null : new AgencyCode(value);
    }
}
