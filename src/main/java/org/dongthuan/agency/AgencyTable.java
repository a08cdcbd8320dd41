package org.dongthuan.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.agency}. */
@Component
class AgencyTable {

    private static final String UPSERT = """
            insert into app.agency (code, name, kind, parent, overseer, managing, territory, valid_from, valid_to, successor)
            values (?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent,
                overseer = excluded.overseer, managing = excluded.managing, territory = excluded.territory,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor""";

    private final JdbcTemplate database;

    AgencyTable(JdbcTemplate database) {
        this.database = database;
    }

    List<Agency> all() {
        return database.query(
                "select code, name, kind, parent, overseer, managing, valid_from, valid_to, successor from app.agency",
                (row, index) -> agency(row));
    }

    void save(List<NamedCsvRecord> rows) {
        List<Object[]> values = rows.stream().map(AgencyTable::values).toList();
        database.batchUpdate(UPSERT, values);
    }

    /** Agencies that the file no longer names end with the day before; an end already stated stays. */
    int closeAllBut(List<String> codes, LocalDate today) {
        return database.update(
                "update app.agency set valid_to = ? where valid_to is null and not (code = any (?))",
                today.minusDays(1),
                codes.toArray(String[]::new));
    }

    private static Object[] values(NamedCsvRecord row) {
        return new Object[] {
            row.getField("code"),
            row.getField("name_vi"),
            row.getField("kind").toUpperCase(Locale.ROOT),
            orNull(row, "parent_code"),
            orNull(row, "overseer_code"),
            Boolean.valueOf(row.getField("managing")),
            orNull(row, "territory_code"),
            orNull(row, "valid_from"),
            orNull(row, "valid_to"),
            orNull(row, "successor_code")
        };
    }

    private static @Nullable String orNull(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? null : value;
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
