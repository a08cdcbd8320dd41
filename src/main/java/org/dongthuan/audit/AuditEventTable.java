package org.dongthuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.audit.Readings.Reader;
import org.dongthuan.audit.Readings.Shown;
import org.dongthuan.audit.Readings.Usage;
import org.dongthuan.platform.SeparateConnections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.audit_event}. */
@Component
class AuditEventTable {

    private static final String INSERT = """
            insert into app.audit_event (at, actor, agency, action, record_id, fields, reference, purpose, grant_id,
                decision_id, form, acting_for, outcome, channel, address, via)
            select :at, actor, agency, action, record_id, fields::text[], reference, purpose, grant_id, decision_id, form,
                acting_for, outcome, :channel, :address, :via
            from unnest(:actors, :agencies, :actions, :records::uuid[], :fields, :references, :purposes, :grants::uuid[],
                :decisions::uuid[], :forms, :absent, :outcomes) with ordinality
                as line (actor, agency, action, record_id, fields, reference, purpose, grant_id, decision_id, form,
                    acting_for, outcome, place)
            order by place""";

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

    /** All of them by one statement. */
    void insert(List<AuditEntry> entries) {
        if (!entries.isEmpty()) insert(database, entries, Origin.current(), OffsetDateTime.now(clock));
    }

    /** On a connection of its own, so that it stays whatever becomes of the transaction around it. */
    void insertAlone(AuditEntry entry) {
        alone(entry).run();
    }

    /** Likewise, when it is run: as of now and of this thread. */
    Runnable alone(AuditEntry entry) {
        Origin origin = Origin.current();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return () -> insert(separate, List.of(entry), origin, now);
    }

    private void insert(JdbcClient target, List<AuditEntry> entries, Origin origin, OffsetDateTime now) {
        Via via = origin.via();
        months.require(now);
        target.sql(INSERT)
                .param("at", now)
                .param("actors", each(entries, AuditEntry::actor))
                .param("agencies", each(entries, AuditEntry::agency))
                .param("actions", each(entries, AuditEntry::action))
                .param("records", each(entries, AuditEntry::record))
                .param("fields", each(entries, entry -> "{" + String.join(",", entry.fields()) + "}"))
                .param("references", each(entries, AuditEntry::reference))
                .param("purposes", each(entries, AuditEntry::purpose))
                .param("grants", each(entries, AuditEntry::grant))
                .param("decisions", each(entries, AuditEntry::decision))
                .param("forms", each(entries, AuditEntry::form))
                .param("absent", each(entries, AuditEntry::actingFor))
                .param("outcomes", each(entries, AuditEntry::outcome))
                .param("channel", origin.channel().name())
                .param("address", origin.address())
                .param("via", via == null ? null : via.code())
                .update();
    }

    private static @Nullable String[] each(List<AuditEntry> entries, Function<AuditEntry, @Nullable Object> part) {
        return entries.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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

    Optional<Reading> find(UUID record, long id, Set<Action> actions) {
        return database.sql(
                        "select * from app.audit_event where id = :id and record_id = :record and action = any(:actions)"
                                + ReadingCondition.NO_SECRET)
                .param("id", id)
                .param("record", record)
                .param("actions", actions.stream().map(Action::name).toArray(String[]::new))
                .query((row, index) -> reading(row))
                .optional();
    }

    /** Of all records that it was about, the newest behind that line. */
    List<Reading> under(UUID grant, Action action, OffsetDateTime at, long id, int limit) {
        return database.sql("""
                        select * from app.audit_event where grant_id = :grant and action = :action and (at, id) < (:at, :id)
                        order by at desc, id desc limit :limit""")
                .param("grant", grant)
                .param("action", action.name())
                .param("at", at)
                .param("id", id)
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

    Set<String> whoSaw(Shown shown, Set<Action> actions, @Nullable String exceptAbout) {
        return new HashSet<>(database.sql("""
                        select distinct actor from app.audit_event
                        where record_id = :record and at > :after and at <= :until and fields @> array[:field]::text[]
                            and action = any(:actions) and outcome = 'DONE' and actor is not null
                            and reference is distinct from :about::text""")
                .param("record", shown.record())
                .param("after", shown.after())
                .param("until", shown.until())
                .param("field", shown.field())
                .param("actions", actions.stream().map(Action::name).toArray(String[]::new))
                .param("about", exceptAbout)
                .query(String.class)
                .list());
    }

    Set<String> whoSaw(Shown shown, Set<Action> actions, @Nullable String exceptAbout, List<Withheld> withheld) {
        var query = new ReadingQuery(shown.record(), null, actions, shown.after(), null, null, withheld);
        var condition = new ReadingCondition(query);
        return new HashSet<>(database.sql("select distinct actor from app.audit_event where " + condition.sql() + """
                         and at > :after and at <= :until and fields @> array[:field]::text[] and outcome = 'DONE'
                            and actor is not null and reference is distinct from :exceptAbout::text""")
                .params(condition.parameters())
                .param("after", shown.after())
                .param("until", shown.until())
                .param("field", shown.field())
                .param("exceptAbout", exceptAbout)
                .query(String.class)
                .list());
    }

    long count(UUID record, Set<Action> actions, Withheld withheld) {
        var all = new ReadingQuery(record, null, actions, null, null, null, List.of());
        var condition = new ReadingCondition(all).only(withheld);
        return database.sql("select count(*) from app.audit_event where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
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
                row.getString("channel"),
                row.getString("via"));
    }
}
