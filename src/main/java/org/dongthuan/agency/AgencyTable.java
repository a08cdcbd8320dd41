package org.dongthuan.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.agency}. */
@Component
class AgencyTable {

    private static final String UPSERT = """
            insert into app.agency (code, name, kind, parent, overseer, managing, territory, valid_from, valid_to, successor,
                origin)
            select code, name, upper(kind), nullif(parent, ''), nullif(overseer, ''), managing::boolean,
                nullif(territory, ''), nullif(valid_from, '')::date, nullif(valid_to, '')::date, nullif(successor, ''),
                'FILE'
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[]) as f (code, name, kind, parent, overseer, managing, territory, valid_from, valid_to, successor)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent,
                overseer = excluded.overseer, managing = excluded.managing, territory = excluded.territory,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor,
                origin = excluded.origin""";

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

    List<Agency> all() {
        return database.sql("select code, name, kind, parent, overseer, managing, valid_from, valid_to, successor"
                        + " from app.agency")
                .query((row, index) -> agency(row))
                .list();
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
