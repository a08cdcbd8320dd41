package org.dongthuan.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the log tells about readings: whose data they saw, and how often a grant was used. */
@Component
public class Readings {

    private final JdbcTemplate database;

    Readings(JdbcTemplate database) {
        this.database = database;
    }

    /** The newest first. */
    public List<Reading> find(ReadingQuery query, long offset, int limit) {
        var condition = new Condition(query);
        condition.arguments.add(offset);
        condition.arguments.add(limit);
        String sql =
                "select * from app.audit_event where " + condition.sql + " order by at desc, id desc offset ? limit ?";
        return database.query(sql, (row, index) -> reading(row), condition.arguments.toArray());
    }

    /** How many there are; of more than {@link Paging#COUNTED} only that there are more. */
    public long count(ReadingQuery query) {
        var condition = new Condition(query);
        Long count = database.queryForObject(
                "select count(*) from (select 1 from app.audit_event where " + condition.sql
                        + " order by at desc, id desc limit " + (Paging.COUNTED + 1) + ") as counted",
                Long.class,
                condition.arguments.toArray());
        return count == null ? 0 : count;
    }

    /** Everybody who stands in the log of a record, each with the agencies of those days. */
    public List<Reader> readers(UUID record) {
        return database.query(
                "select distinct actor, agency from app.audit_event where record_id = ? and actor is not null",
                (row, index) -> new Reader(row.getString("actor"), row.getString("agency")),
                record);
    }

    /** How often the grants were used; one that was never used is not there. */
    public Map<UUID, Usage> usage(Collection<UUID> grants) {
        Map<UUID, Usage> usage = new HashMap<>();
        database.query(
                """
                select grant_id, count(*) as times, max(at) as last from app.audit_event
                where grant_id = any(?::uuid[]) and action = 'READ_RECORD' and outcome = 'DONE' group by grant_id""",
                row -> {
                    var used = new Usage(row.getLong("times"), row.getObject("last", OffsetDateTime.class));
                    usage.put(row.getObject("grant_id", UUID.class), used);
                },
                (Object) grants.stream().map(UUID::toString).toArray(String[]::new));
        return usage;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        Array fields = row.getArray("fields");
        return new Reading(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("agency"),
                Action.valueOf(row.getString("action")),
                List.of((String[]) fields.getArray()),
                row.getString("reference"),
                row.getString("purpose"),
                row.getObject("grant_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("form"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("channel"));
    }

    /** How often, and when the last time. */
    public record Usage(long times, @Nullable OffsetDateTime last) {
        public static final Usage NONE = new Usage(0, null);
    }

    /** An account and the agency for which its holder acted. */
    public record Reader(String account, @Nullable String agency) {}

    /** A query as SQL. */
    private static final class Condition {
        private String sql = "record_id = ? and action = any(?)";
        private final List<Object> arguments = new ArrayList<>();

        Condition(ReadingQuery query) {
            arguments.add(query.record());
            arguments.add(query.actions().stream().map(Action::name).toArray(String[]::new));
            if (query.except() != null) and("actor is distinct from ?", query.except());
            if (query.from() != null) and("at >= ?", query.from());
            if (query.before() != null) and("at < ?", query.before());
            if (query.by() == null) return;
            and("(actor = any(?)", array(query.by().accounts()));
            sql += " or agency = any(?))";
            arguments.add(array(query.by().agencies()));
        }

        private void and(String condition, Object argument) {
            sql += " and " + condition;
            arguments.add(argument);
        }

        private static String[] array(Set<String> words) {
            return words.toArray(String[]::new);
        }
    }
}
