package org.dongthuan.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log: no row here, no effect and no data. */
@Component
public class AuditLog {

    private static final String INSERT = """
            insert into app.audit_event (at, actor, agency, action, record_id, fields, reference, purpose, grant_id, decision_id, form, outcome, channel, address)
            values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;
    private final RefusalLog refusals;
    private final AuditMonths months;
    private final Clock clock;

    AuditLog(JdbcTemplate database, RefusalLog refusals, AuditMonths months, Clock clock) {
        this.database = database;
        this.refusals = refusals;
        this.months = months;
        this.clock = clock;
    }

    /** Writes in the transaction of the effect, so that neither is there without the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEntry entry) {
        insert(database, entry);
    }

    /** Writes what is kept although the transaction around it rolls back, on a connection of its own. */
    public void appendAlone(AuditEntry entry) {
        insert(refusals.database(), entry);
    }

    private void insert(JdbcTemplate target, AuditEntry entry) {
        Origin origin = Origin.current();
        OffsetDateTime now = OffsetDateTime.now(clock);
        months.require(now);
        target.update(
                INSERT,
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
                origin.address());
    }
}
