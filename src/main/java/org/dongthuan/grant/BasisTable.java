package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.grant_basis}. */
@Component
class BasisTable {

    private final JdbcClient database;

    BasisTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID grant, List<Basis> bases) {
        for (Basis basis : bases) {
            database.sql("""
                            insert into app.grant_basis (grant_id, kind, reference, from_day, until_day)
                            values (:grant, :kind, :reference, :from, :until)""")
                    .param("grant", grant)
                    .param("kind", basis.kind().name())
                    .param("reference", basis.reference())
                    .param("from", basis.from())
                    .param("until", basis.until())
                    .update();
        }
    }

    Map<UUID, List<Basis>> of(Collection<UUID> grants) {
        Map<UUID, List<Basis>> found = new HashMap<>();
        database.sql(
                        "select * from app.grant_basis where grant_id = any(:grants::uuid[]) order by grant_id, kind, reference")
                .param("grants", grants.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("grant_id", UUID.class), grant -> new ArrayList<>())
                            .add(basis(row));
                });
        return found;
    }

    /** Whether a grant was ever given on it. */
    boolean end(Basis.Kind kind, String reference, OffsetDateTime at) {
        return database.sql("""
                        update app.grant_basis set ended_at = :at
                        where kind = :kind and reference = :reference and ended_at is null""")
                        .param("kind", kind.name())
                        .param("reference", reference)
                        .param("at", at)
                        .update()
                > 0;
    }

    /** What grants of a decision rested on and what has ended before its time; none where nothing has. */
    Optional<Basis> ended(UUID decision, Basis.Kind kind) {
        return database.sql("""
                        select b.* from app.grant_basis b join app.access_grant g on g.id = b.grant_id
                        where g.decision = :decision and b.kind = :kind and b.ended_at is not null
                        order by b.ended_at limit 1""")
                .param("decision", decision)
                .param("kind", kind.name())
                .query((row, index) -> basis(row))
                .optional();
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return basis(row, "");
    }

    /** @param prefix of the columns' names, where they stand beside those of another table */
    static Basis basis(ResultSet row, String prefix) throws SQLException {
        return new Basis(
                Basis.Kind.valueOf(row.getString(prefix + "kind")),
                row.getString(prefix + "reference"),
                row.getObject(prefix + "from_day", LocalDate.class),
                row.getObject(prefix + "until_day", LocalDate.class),
                row.getObject(prefix + "ended_at", OffsetDateTime.class));
    }
}
