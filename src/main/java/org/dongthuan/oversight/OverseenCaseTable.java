package org.dongthuan.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dongthuan.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts and lists the rows of {@code app.overseen_case}. */
@Component
class OverseenCaseTable {

    /** Since when they are open: the oldest come first. */
    private static final Cursor.Kind<String> CURSORS = new Cursor.Kind<>("oversight-cases", "", number -> number);

    /** The clock of a returned case stands still. */
    private static final String OVERDUE = "coalesce(due < :today and stage <> 'RETURNED', false)";

    /** Nothing that is about whoever looks, or about how he reads, nor what he is not told yet. */
    private static final String SEEN = """
             and hidden_from is distinct from :account and number <> all(:withheld) and coalesce(about, '') <> all(:withheld)
                and number not in (select c.number from app.overseen_concern c where c.record_id = :own::uuid)
                and coalesce(about, '') not in (select c.number from app.overseen_concern c where c.account = :account)\
            """;

    private static final String COUNTS = "select kind, stage, agency, count(*) as many, min(opened_at) as oldest,"
            + " count(*) filter (where " + OVERDUE + ") as overdue from app.overseen_case where %s"
            + " group by kind, stage, agency";

    private final JdbcClient database;

    OverseenCaseTable(JdbcClient database) {
        this.database = database;
    }

    /** How many of a kind stand at that stage with that agency. */
    record Count(
            CaseKind kind, String stage, @Nullable String agency, long many, OffsetDateTime oldest, long overdue) {}

    /** One that is open. */
    record Row(
            CaseKind kind,
            String number,
            String stage,
            @Nullable String agency,
            OffsetDateTime openedAt,
            @Nullable LocalDate due,
            boolean overdue) {}

    List<Count> counts(Sight sight, CaseFilter filter, LocalDate today) {
        return asked(COUNTS.formatted(condition(sight, filter)), sight, filter, today)
                .query((row, index) -> new Count(
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("stage"),
                        row.getString("agency"),
                        row.getLong("many"),
                        row.getObject("oldest", OffsetDateTime.class),
                        row.getLong("overdue")))
                .list();
    }

    /** The oldest, from behind a place on. */
    List<Row> list(Sight sight, CaseFilter filter, LocalDate today, String after, int limit) {
        Cursor<String> cursor = CURSORS.read(after);
        boolean first = after.isEmpty();
        String sql = "select *, " + OVERDUE + " as overdue from app.overseen_case where " + condition(sight, filter)
                + (first ? "" : " and (opened_at, number) > (:at, :number)")
                + " order by opened_at, number limit :limit";
        StatementSpec statement = asked(sql, sight, filter, today).param("limit", limit);
        if (!first) statement = statement.param("at", cursor.at()).param("number", cursor.key());
        return statement
                .query((row, index) -> new Row(
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("stage"),
                        row.getString("agency"),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("overdue")))
                .list();
    }

    static String cursor(Row row) {
        return CURSORS.text(new Cursor<>(row.openedAt(), row.number()));
    }

    /** Those in which one of these groups was asked. */
    Set<String> asked(Collection<String> groups, Collection<String> numbers) {
        if (groups.isEmpty() || numbers.isEmpty()) return Set.of();
        return new HashSet<>(database.sql("""
                        select asked.number from app.cases_asked_of(variadic :groups) as asked (number)
                        where asked.number = any(:numbers)""")
                .param("groups", groups.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static String condition(Sight sight, CaseFilter filter) {
        return sight.agenciesIn("agency")
                + SEEN
                + (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.stage() == null ? "" : " and stage = :stage")
                + (filter.agency() == null ? "" : " and agency = :agency")
                + (filter.overdue() ? " and " + OVERDUE : "");
    }

    private StatementSpec asked(String sql, Sight sight, CaseFilter filter, LocalDate today) {
        return database.sql(sql)
                .param("agencies", sight.agencyCodes())
                .param("account", sight.account())
                .param("own", sight.own() == null ? null : sight.own().value().toString())
                .param("withheld", sight.withheldNumbers())
                .param("today", today)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("stage", filter.stage())
                .param("agency", filter.agency());
    }
}
