package org.dongthuan.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.evidence} and the pieces of the documents. */
@Component
class EvidenceTable {

    private static final int PIECE = 256 * 1024;

    private final JdbcTemplate database;

    EvidenceTable(JdbcTemplate database) {
        this.database = database;
    }

    void add(EvidenceDocument document, int orientation, byte[] content) {
        database.update(
                """
                insert into app.evidence (id, uploader, sha256, media_type, size, pages, orientation, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                document.id(),
                document.uploader(),
                document.sha256(),
                document.mediaType(),
                document.size(),
                document.pages(),
                orientation,
                document.uploadedAt());
        for (int from = 0; from < content.length; from += PIECE) {
            database.update(
                    "insert into app.evidence_chunk (evidence, position, bytes) values (?, ?, ?)",
                    document.id(),
                    from / PIECE,
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
        }
    }

    Optional<EvidenceDocument> find(UUID id) {
        return database.query("""
                        select id, uploader, sha256, media_type, size, pages, uploaded_at from app.evidence
                        where id = ?""", (row, index) -> document(row), id).stream().findFirst();
    }

    int orientation(UUID id) {
        var orientation =
                database.queryForObject("select orientation from app.evidence where id = ?", Integer.class, id);
        return orientation == null ? 1 : orientation;
    }

    /** Piece by piece, each in a query of its own: a slow reader holds no connection, and nothing ever changes. */
    void copy(EvidenceDocument document, OutputStream target) {
        try {
            for (int position = 0; (long) position * PIECE < document.size(); position++) {
                byte[] piece = database.queryForObject(
                        "select bytes from app.evidence_chunk where evidence = ? and position = ?",
                        byte[].class,
                        document.id(),
                        position);
                if (piece != null) target.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int uploads(String account, OffsetDateTime since) {
        var count = database.queryForObject(
                "select count(*) from app.evidence where uploader = ? and uploaded_at > ?",
                Integer.class,
                account,
                since);
        return count == null ? 0 : count;
    }

    private static EvidenceDocument document(ResultSet row) throws SQLException {
        return new EvidenceDocument(
                row.getObject("id", UUID.class),
                row.getString("uploader"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getInt("pages"),
                row.getObject("uploaded_at", OffsetDateTime.class));
    }
}
