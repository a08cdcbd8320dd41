package org.dongthuan.platform.keys;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code app.key_encryption_key}: which keys of the keyset are in use, and a proof of each. */
final class KeysetTable {

    private final JdbcClient database;

    KeysetTable(JdbcClient database) {
        this.database = database;
    }

    /** Two nodes that start together take turns until their transactions end. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('key_encryption_key'))")
                .query((row, index) -> index)
                .list();
    }

    List<Used> used() {
        return database.sql("select id, proof, index_proof from app.key_encryption_key order by id")
                .query((row, index) -> new Used(row.getLong("id"), row.getBytes("proof"), row.getBytes("index_proof")))
                .list();
    }

    void add(Used key, OffsetDateTime since) {
        database.sql("""
                        insert into app.key_encryption_key (id, proof, index_proof, since)
                        values (:id, :proof, :indexProof, :since) on conflict do nothing""")
                .param("id", key.id())
                .param("proof", key.proof())
                .param("indexProof", key.indexProof())
                .param("since", since)
                .update();
    }

    /**
     * Those that no data key needs any more may leave the keyset, once the primary one has been in use since then: a node
     * that was not restarted yet may still wrap with an older one.
     */
    int forgetUnused(long primary, OffsetDateTime inUseSince) {
        return database.sql("""
                        delete from app.key_encryption_key k where k.id <> :primary
                        and not exists (select from app.data_key d where d.wrapped_with = k.id)
                        and exists (select from app.key_encryption_key p where p.id = :primary and p.since <= :since)""")
                .param("primary", primary)
                .param("since", inUseSince)
                .update();
    }

    /**
     * A key that data keys are wrapped with.
     *
     * @param proof a known text wrapped by it
     * @param indexProof the blind index of the same text
     */
    record Used(long id, byte[] proof, byte[] indexProof) {}
}
