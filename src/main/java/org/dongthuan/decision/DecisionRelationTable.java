package org.dongthuan.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.decision_relation}. */
@Component
class DecisionRelationTable {

    private final JdbcClient database;

    DecisionRelationTable(JdbcClient database) {
        this.database = database;
    }

    void add(DecisionRelation relation) {
        database.sql("insert into app.decision_relation (newer, older, kind) values (:newer, :older, :kind)")
                .param("newer", relation.newer())
                .param("older", relation.older())
                .param("kind", relation.kind().name())
                .update();
    }

    /** What changes that decision, the first first. */
    List<DecisionRelation> changesOf(UUID older) {
        return database.sql("""
                        select r.newer, r.older, r.kind from app.decision_relation r
                        join app.written_decision d on d.id = r.newer where r.older = :older order by d.issued_at, d.id""")
                .param("older", older)
                .query((row, index) -> relation(row))
                .list();
    }

    /** What changed the decisions on these requests, and what changed that, the first first. */
    List<LaterDecision> after(Collection<String> requests) {
        return database.sql("""
                        with recursive changed as (
                            select r.newer, r.older, r.kind
                            from app.written_decision o join app.decision_relation r on r.older = o.id
                            where o.request = any(:requests)
                            union
                            select r.newer, r.older, r.kind
                            from changed c join app.decision_relation r on r.older = c.newer)
                        select r.kind, o.number as older, n.number as newer, n.issuer, n.issued_at
                        from changed r join app.written_decision o on o.id = r.older
                        join app.written_decision n on n.id = r.newer order by n.issued_at, n.id""")
                .param("requests", requests.toArray(String[]::new))
                .query((row, index) -> new LaterDecision(
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getString("older"),
                        row.getString("newer"),
                        new AgencyCode(row.getString("issuer")),
                        row.getObject("issued_at", OffsetDateTime.class)))
                .list();
    }

    /** What that decision changes. */
    Optional<DecisionRelation> changedBy(UUID newer) {
        return database.sql("select newer, older, kind from app.decision_relation where newer = :newer")
                .param("newer", newer)
                .query((row, index) -> relation(row))
                .optional();
    }

    private static DecisionRelation relation(ResultSet row) throws SQLException {
        return new DecisionRelation(
                row.getObject("newer", UUID.class),
                row.getObject("older", UUID.class),
                ChangeKind.valueOf(row.getString("kind")));
    }
}
