package org.dongthuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.audit.Readings.Reader;
import org.dongthuan.audit.Readings.Usage;
import org.dongthuan.platform.SeparateConnections;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.audit_event}. */
@Component
class AuditEventTable {

    private static final String INSERT = """
            insert into app.audit_event (at, actor, agency, action, record_id, fields, reference, purpose, grant_id,
                decision_id, form, outcome, channel, address)
            values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient database;
    private final JdbcClient separate;
    private final AuditMonthTable months;
    private final Clock clock;

    AuditEventTable(JdbcClient database, SeparateConnections connections, AuditMonthTable months, Clock clock) {
        this.database = database;
        this.separate = JdbcClient.create(connections.dataSource());
        this.months = months;
        this.clock = clock;
    }

    void insert(AuditEntry entry) {
        insert(database, entry);
    }

    /** On a connection of its own, so that it stays whatever becomes of the transaction around it. */
    void insertAlone(AuditEntry entry) {
        insert(separate, entry);
    }

    private void insert(JdbcClient target, AuditEntry entry) {
        Origin origin = Origin.current();
        OffsetDateTime now = OffsetDateTime.now(clock);
        months.require(now);
        target.sql(INSERT)
                .params(
                        now,
                        entry.actor(),
                        entry.agency(),
                        entry.action().name(),
                        entry.record(),
                        new SqlParameterValue(Types.VARCHAR, "{" + String.join(",", entry.fields()) + "}"),
                        entry.reference(),
                        entry.purpose(),
                        entry.grant(),
                        entry.decision(),
                        entry.form(),
                        entry.outcome().name(),
                        origin.channel(),
                        origin.address())
                .update();
    }

    List<Reading> find(ReadingCondition condition, long offset, int limit) {
        return database.sql("select * from app.audit_event where " + condition.sql()
                        + " order by at desc, id desc offset :offset limit :limit")
                .params(condition.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> reading(row))
                .list();
    }

    /** From the newest on, at most so many. */
    long count(ReadingCondition condition, int most) {
        return database.sql("select count(*) from (select 1 from app.audit_event where " + condition.sql()
                        + " order by at desc, id desc limit :most) as counted")
                .params(condition.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    List<Reader> readers(UUID record) {
        return database.sql(
                        "select distinct actor, agency from app.audit_event where record_id = ? and actor is not null")
                .param(record)
                .query((row, index) -> new Reader(row.getString("actor"), row.getString("agency")))
                .list();
    }

    Map<UUID, Usage> usage(Action action, Collection<UUID> grants) {
        Map<UUID, Usage> usage = new HashMap<>();
        database.sql("""
                        select grant_id, count(*) as times, max(at) as last from app.audit_event
                        where grant_id = any(?::uuid[]) and action = ? and outcome = 'DONE' group by grant_id""")
                .param(grants.stream().map(UUID::toString).toArray(String[]::new))
                .param(action.name())
                .query(row -> {
                    var used = new Usage(row.getLong("times"), row.getObject("last", OffsetDateTime.class));
                    usage.put(row.getObject("grant_id", UUID.class), used);
                });
        return usage;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("agency"),
                Action.valueOf(row.getString("action")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("reference"),
                row.getString("purpose"),
                row.getObject("grant_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getString("form"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("channel"));
    }
}
