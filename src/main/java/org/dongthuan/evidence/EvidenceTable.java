package org.dongthuan.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.evidence} and the pieces of the documents. */
@Component
class EvidenceTable {

    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    void add(EvidenceDocument document, int orientation, byte @Nullable [] lockedName) {
        database.sql("""
                        insert into app.evidence
                            (id, uploader, sha256, media_type, size, pages, orientation, uploaded_at, drawn_whole, name)
                        values (:id, :uploader, :sha256, :mediaType, :size, :pages, :orientation, :uploadedAt,
                            :drawnWhole, :name)""")
                .param("id", document.id())
                .param("uploader", document.uploader())
                .param("sha256", document.sha256())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("pages", document.pages())
                .param("orientation", orientation)
                .param("uploadedAt", document.uploadedAt())
                .param("drawnWhole", document.drawnWhole())
                .param("name", lockedName, Types.BINARY)
                .update();
    }

    void addPiece(UUID document, int position, byte[] bytes) {
        database.sql("insert into app.evidence_chunk (evidence, position, bytes) values (:document, :position, :bytes)")
                .param("document", document)
                .param("position", position)
                .param("bytes", bytes)
                .update();
    }

    /** A document without its name, which is locked. */
    record Found(EvidenceDocument document, byte @Nullable [] lockedName) {}

    List<Found> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("""
                        select id, uploader, sha256, media_type, size, pages, uploaded_at, drawn_whole, name
                        from app.evidence where id = any(cast(:ids as uuid[]))""")
                .param("ids", array(ids))
                .query((row, index) -> new Found(document(row), row.getBytes("name")))
                .list();
    }

    /** Keeps the documents for good; returns how many of them are still there. Waits for whoever is forgetting them. */
    int attach(Collection<UUID> documents) {
        if (documents.isEmpty()) return 0;
        return database.sql("update app.evidence set attached = true where id = any(cast(:documents as uuid[]))")
                .param("documents", array(documents))
                .update();
    }

    /** Removes some that were uploaded before then and never attached, with their pieces. Returns which. */
    List<UUID> forgetUnattached(OffsetDateTime before, int most) {
        return database.sql("select app.forget_unattached_evidence(:before, :most)")
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    int orientation(UUID id) {
        return database.sql("select orientation from app.evidence where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> piece(UUID document, int position) {
        return database.sql("select bytes from app.evidence_chunk where evidence = :document and position = :position")
                .param("document", document)
                .param("position", position)
                .query(byte[].class)
                .optional();
    }

    /** When the uploads of an account became so many: the moment of the one that is so many back; none where they are fewer. */
    Optional<OffsetDateTime> uploadedBefore(String account, OffsetDateTime since, int many) {
        return database.sql("""
                        select uploaded_at from app.evidence where uploader = :account and uploaded_at > :since
                        order by uploaded_at desc offset :others limit 1""")
                .param("account", account)
                .param("since", since)
                .param("others", many - 1)
                .query(OffsetDateTime.class)
                .optional();
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static EvidenceDocument document(ResultSet row) throws SQLException {
        return new EvidenceDocument(
                row.getObject("id", UUID.class),
                row.getString("uploader"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getInt("pages"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getBoolean("drawn_whole"),
                null);
    }
}
