package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows of {@code app.record_projection}: of one managing agency by one statement, which reads each record once. */
@Component
class HeadcountTable {

    private final JdbcClient database;

    HeadcountTable(JdbcClient database) {
        this.database = database;
    }

    List<String> managingAgencies() {
        return database.sql("""
                        select distinct managing_agency from app.record_projection
                        where managing_agency is not null order by managing_agency""").query(String.class).list();
    }

    List<Headcount> of(String managingAgency, LocalDate day, String across, List<String> fields) {
        List<String> columns =
                fields.stream().map(field -> "p." + column(field)).toList();
        String common = "p.using_agency, p." + column(across);
        String sets = columns.stream()
                .map(column -> "(" + common + ", " + column + ")")
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + "::text as value_" + i)
                .collect(Collectors.joining(", "));
        return database.sql("""
                        select p.using_agency, p.%s::text as across, %s, grouping(%s) as left_out, count(*)::int as people
                        from app.record_projection p join app.record r on r.id = p.record_id
                        where p.managing_agency = :managing and p.using_agency is not null and r.secrecy = 'normal'
                            and not coalesce(r.fields #>> '{separation_date,value}' <= :day, false)
                        group by grouping sets (%s)""".formatted(column(across), values, String.join(", ", columns), sets))
                .param("managing", managingAgency)
                .param("day", day.toString())
                .query((row, index) -> headcount(row, fields))
                .list();
    }

    /** A field that is left out of the grouping has its bit set, the last one the lowest. */
    private static Headcount headcount(ResultSet row, List<String> fields) throws SQLException {
        int leftOut = row.getInt("left_out");
        int counted = 0;
        while ((leftOut >> (fields.size() - 1 - counted) & 1) == 1) counted++;
        return new Headcount(
                row.getString("using_agency"),
                row.getString("across"),
                fields.get(counted),
                row.getString("value_" + counted),
                row.getInt("people"));
    }

    private static String column(String field) {
        return ProjectionTable.column(field)
                .orElseThrow(() -> new IllegalArgumentException("Nobody is counted by " + field));
    }
}
