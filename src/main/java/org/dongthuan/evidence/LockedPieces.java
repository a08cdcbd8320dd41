package org.dongthuan.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.keys.DataKey;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The content of documents, locked piece by piece, and their names. Each document has a key of its own: it may prove something about
 * another person than the one who brought it, and is kept or erased for reasons of its own.
 */
@Component
class LockedPieces {

    static final int PIECE = 256 * 1024;
    private static final String KIND = "evidence";

    private final EvidenceTable table;
    private final DataKeys keys;

    LockedPieces(EvidenceTable table, DataKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    void add(UUID document, byte[] content) {
        DataKey key = keys.of(owner(document));
        for (int from = 0; from < content.length; from += PIECE) {
            int position = from / PIECE;
            byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
            table.addPiece(
                    document,
                    position,
                    key.lock(piece, place(document, position)).bytes());
        }
    }

    byte @Nullable [] lockName(UUID document, @Nullable String name) {
        if (name == null) return null;
        byte[] readable = name.getBytes(StandardCharsets.UTF_8);
        return keys.of(owner(document)).lock(readable, namePlace(document)).bytes();
    }

    /** Of several documents the names are opened together. */
    void prepare(Collection<UUID> documents) {
        if (documents.size() > 1) keys.prepare(KIND, documents);
    }

    /** None where the document has none, and where it was erased. */
    @Nullable
    String name(UUID document, byte @Nullable [] locked) {
        if (locked == null) return null;
        try {
            return new String(keys.open(Envelope.of(locked), namePlace(document)), StandardCharsets.UTF_8);
        } catch (Refusal.Erased erased) {
            return null;
        }
    }

    /** Piece by piece, each in a query of its own: a slow reader holds no connection, and nothing ever changes. */
    void copy(EvidenceDocument document, OutputStream target) {
        try {
            for (int position = 0; (long) position * PIECE < document.size(); position++) {
                target.write(piece(document.id(), position));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says whether the content can still be read, before anybody is told that it can. */
    void requireReadable(UUID document) {
        piece(document, 0);
    }

    /** Those of the documents that were not erased. */
    Set<UUID> legible(Collection<UUID> documents) {
        return documents.isEmpty() ? Set.of() : keys.held(KIND, documents);
    }

    void erase(UUID document) {
        keys.erase(owner(document));
    }

    private byte[] piece(UUID document, int position) {
        // it may be forgotten while somebody reads it
        byte[] locked = table.piece(document, position).orElseThrow(() -> new NotFound("evidence-unknown"));
        return keys.open(Envelope.of(locked), place(document, position));
    }

    private static KeyOwner owner(UUID document) {
        return new KeyOwner(KIND, document);
    }

    private static Place namePlace(UUID document) {
        return new Place("evidence", "name", document.toString());
    }

    private static Place place(UUID document, int position) {
        return new Place("evidence_chunk", "bytes", document + "/" + position);
    }
}
