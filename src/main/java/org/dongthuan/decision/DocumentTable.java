package org.dongthuan.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.decision_document}. */
@Component
class DocumentTable {

    private final JdbcClient database;
    private final Clock clock;

    DocumentTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(UUID decision) {
        return database.sql("select exists (select from app.decision_document where decision = :decision)")
                .param("decision", decision)
                .query(Boolean.class)
                .single();
    }

    /** The first one stays. */
    void keep(UUID decision, byte[] pdf) {
        database.sql("""
                        insert into app.decision_document (decision, pdf, sha256, made_at)
                        values (:decision, :pdf, :sha256, :at) on conflict do nothing""")
                .param("decision", decision)
                .param("pdf", pdf)
                .param("sha256", Sha256.of(pdf))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<byte[]> find(UUID decision) {
        return database.sql("select pdf from app.decision_document where decision = :decision")
                .param("decision", decision)
                .query(byte[].class)
                .optional();
    }
}
