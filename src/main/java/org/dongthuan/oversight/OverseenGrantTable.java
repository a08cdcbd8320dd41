package org.dongthuan.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.FormOfUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts and lists the rows of {@code app.overseen_grant}. */
@Component
class OverseenGrantTable {

    /** By the last day: those that end first come first. */
    static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("oversight-grants", new UUID(0, 0), UUID::fromString);

    /** By the last day first: of all that were ever given, an index tells the few that can be in force. */
    private static final String IN_FORCE = """
             and to_day between :day and :day::date + app.longest_grant() and from_day <= :day and given_at <= :until
                and (ended_at is null or ended_at > :until) and id <> all(:withheld::uuid[])\
            """;

    private static final String COUNTS = """
            with found as materialized (select purpose, door, recipient_agency, forms_of_use from app.overseen_grant where %s)
            select 'TOTAL' as by, '' as code, count(*) as many from found
            union all select 'PURPOSE', purpose, count(*) from found group by purpose
            union all select 'DOOR', door, count(*) from found group by door
            union all select 'RECIPIENT', recipient_agency, count(*) from found group by recipient_agency
            union all select 'FORM', form, count(*) from found cross join unnest(forms_of_use) as form group by form
            order by 3 desc, 2""";

    private final JdbcClient database;

    OverseenGrantTable(JdbcClient database) {
        this.database = database;
    }

    /** What a grant in force is counted by. */
    enum By {
        TOTAL,
        PURPOSE,
        DOOR,
        RECIPIENT,
        FORM
    }

    /** How many have that code. */
    record Row(By by, String code, long many) {}

    /** The highest first. */
    List<Row> counts(Sight sight, GrantFilter filter, AsOfDay asOf) {
        return asked(COUNTS.formatted(condition(sight, filter)), sight, filter, asOf)
                .query((row, index) ->
                        new Row(By.valueOf(row.getString("by")), row.getString("code"), row.getLong("many")))
                .list();
    }

    /** Those that end first, from behind a place on. */
    List<OverseenGrant> list(Sight sight, GrantFilter filter, AsOfDay asOf, String after, int limit) {
        Cursor<UUID> cursor = CURSORS.read(after);
        boolean first = after.isEmpty();
        String sql = "select * from app.overseen_grant where " + condition(sight, filter)
                + (first ? "" : " and (to_day, id) > (:afterDay, :afterId)") + " order by to_day, id limit :limit";
        StatementSpec statement = asked(sql, sight, filter, asOf).param("limit", limit);
        if (!first)
            statement =
                    statement.param("afterDay", VietnamTime.dayOf(cursor.at())).param("afterId", cursor.key());
        return statement.query((row, index) -> read(row)).list();
    }

    static String cursor(OverseenGrant grant) {
        return CURSORS.text(
                new Cursor<>(grant.to().atStartOfDay(VietnamTime.ZONE).toOffsetDateTime(), grant.id()));
    }

    /** One, in force or not. */
    Optional<OverseenGrant> find(Sight sight, UUID id) {
        String sql = "select * from app.overseen_grant where id = :id and id <> all(:withheld::uuid[]) and "
                + sight.agenciesIn("granted_by", "recipient_agency");
        return database.sql(sql)
                .param("id", id)
                .param("withheld", sight.withheldGrants())
                .param("agencies", sight.agencyCodes())
                .query((row, index) -> read(row))
                .optional();
    }

    /** On how many records the same person was given one by each of these decisions. */
    Map<Given, Integer> records(Sight sight, Collection<UUID> decisions) {
        Map<Given, Integer> records = new HashMap<>();
        if (decisions.isEmpty()) return records;
        database.sql("""
                        select decision, recipient, count(*) as many from app.overseen_grant
                        where decision = any(:decisions::uuid[]) and id <> all(:withheld::uuid[]) group by decision, recipient""")
                .param("decisions", decisions.stream().map(UUID::toString).toArray(String[]::new))
                .param("withheld", sight.withheldGrants())
                .query(row -> {
                    var given = new Given(row.getObject("decision", UUID.class), row.getString("recipient"));
                    records.put(given, row.getInt("many"));
                });
        return records;
    }

    /** By what, to whom. */
    record Given(UUID decision, String recipient) {}

    /** A day, and the moment of it that counts: its end, or now where it is not over. */
    record AsOfDay(LocalDate day, OffsetDateTime until) {}

    private static String condition(Sight sight, GrantFilter filter) {
        return sight.agenciesIn("granted_by", "recipient_agency")
                + IN_FORCE
                + (filter.purpose() == null ? "" : " and purpose = :purpose")
                + (filter.door() == null ? "" : " and door = :door")
                + (filter.recipient() == null ? "" : " and recipient_agency = :recipient")
                + (filter.form() == null ? "" : " and :form = any(forms_of_use)");
    }

    private StatementSpec asked(String sql, Sight sight, GrantFilter filter, AsOfDay asOf) {
        return database.sql(sql)
                .param("agencies", sight.agencyCodes())
                .param("withheld", sight.withheldGrants())
                .param("day", asOf.day())
                .param("until", asOf.until())
                .param("purpose", filter.purpose())
                .param("door", filter.door())
                .param("recipient", filter.recipient())
                .param("form", filter.form() == null ? null : filter.form().name());
    }

    private static OverseenGrant read(ResultSet row) throws SQLException {
        return new OverseenGrant(
                row.getObject("id", UUID.class),
                row.getString("request"),
                row.getObject("decision", UUID.class),
                row.getString("recipient"),
                new AgencyCode(row.getString("recipient_agency")),
                new AgencyCode(row.getString("granted_by")),
                row.getString("purpose"),
                row.getString("door"),
                List.of((String[]) row.getArray("fields").getArray()),
                Arrays.stream((String[]) row.getArray("forms_of_use").getArray())
                        .map(FormOfUse::valueOf)
                        .sorted()
                        .toList(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
