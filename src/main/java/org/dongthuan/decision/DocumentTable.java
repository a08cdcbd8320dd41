package org.dongthuan.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.decision_document}: the files of a decision, only ever added to. The first is the unsigned one;
 * one that is signed, or that takes another's place, comes behind it.
 */
@Component
class DocumentTable {

    private static final int UNSIGNED = 1;

    private final JdbcClient database;
    private final PaperLock lock;
    private final Clock clock;

    DocumentTable(JdbcClient database, PaperLock lock, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.clock = clock;
    }

    boolean has(UUID decision) {
        return database.sql("select exists (select from app.decision_document where decision = :decision)")
                .param("decision", decision)
                .query(Boolean.class)
                .single();
    }

    /** The unsigned file; the first one stays. */
    void keep(UUID decision, byte[] pdf) {
        database.sql("""
                        insert into app.decision_document (decision, position, kind, pdf, sha256, made_at)
                        values (:decision, :position, 'UNSIGNED', :pdf, :sha256, :at) on conflict do nothing""")
                .param("decision", decision)
                .param("position", UNSIGNED)
                .param("pdf", lock.decision(decision, pdf, place(decision, UNSIGNED)))
                .param("sha256", Sha256.of(pdf))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The file that counts now. */
    Optional<byte[]> find(UUID decision) {
        return database.sql("""
                        select position, pdf from app.decision_document where decision = :decision
                        order by position desc limit 1""")
                .param("decision", decision)
                .query((row, index) -> lock.open(row.getBytes("pdf"), place(decision, row.getInt("position"))))
                .optional();
    }

    private static Place place(UUID decision, int position) {
        return new Place("decision_document", "pdf", decision + "/" + position);
    }
}
