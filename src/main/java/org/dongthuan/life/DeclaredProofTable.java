package org.dongthuan.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.declaration_proof}: which documents prove what, by the kind of document. */
@Component
class DeclaredProofTable {

    private final JdbcClient database;

    DeclaredProofTable(JdbcClient database) {
        this.database = database;
    }

    /** By kind, in the order in which they came. */
    Map<String, List<UUID>> of(RequestNumber number) {
        Map<String, List<UUID>> proofs = new LinkedHashMap<>();
        database.sql("select kind, evidence from app.declaration_proof where number = :number order by position")
                .param("number", number.text())
                .query(row -> {
                    proofs.computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                            .add(row.getObject("evidence", UUID.class));
                });
        return proofs;
    }

    void add(RequestNumber number, String kind, UUID evidence) {
        database.sql("""
                        insert into app.declaration_proof (number, kind, evidence) values (:number, :kind, :evidence)
                        on conflict do nothing""")
                .param("number", number.text())
                .param("kind", kind)
                .param("evidence", evidence)
                .update();
    }

    void remove(RequestNumber number, String kind, UUID evidence) {
        database.sql("""
                        delete from app.declaration_proof
                        where number = :number and kind = :kind and evidence = :evidence""")
                .param("number", number.text())
                .param("kind", kind)
                .param("evidence", evidence)
                .update();
    }

    /** The declarations that name the document. */
    List<Naming> naming(UUID evidence) {
        return database.sql("""
                        select d.number, d.record_id, d.round from app.declaration_proof p
                        join app.declaration d on d.number = p.number where p.evidence = :evidence""")
                .param("evidence", evidence)
                .query((row, index) -> new Naming(
                        new RequestNumber(row.getString("number")),
                        new RecordId(row.getObject("record_id", UUID.class)),
                        row.getInt("round")))
                .list();
    }

    record Naming(RequestNumber number, RecordId record, int round) {}
}
