package org.dongthuan.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files, some in each piece, locked with a key that each file has for itself and that goes with it. */
@Component
class ExportPieceTable {

    private static final TypeReference<List<ExportRow>> ROWS = new TypeReference<>() {};
    private static final String KIND = "grant-export";

    private final JdbcClient database;
    private final DataKeys keys;
    private final ObjectMapper json;

    ExportPieceTable(JdbcClient database, DataKeys keys, ObjectMapper json) {
        this.database = database;
        this.keys = keys;
        this.json = json;
    }

    void add(UUID export, int position, List<ExportRow> rows) {
        byte[] readable;
        try {
            readable = json.writeValueAsBytes(rows);
        } catch (JsonProcessingException e) {
            // its own words quote what it could not write
            throw new IllegalStateException("Rows of a file could not be written");
        }
        database.sql(
                        "insert into app.grant_export_piece (export_id, position, bytes) values (:export, :position, :bytes)")
                .param("export", export)
                .param("position", position)
                .param(
                        "bytes",
                        keys.of(owner(export))
                                .lock(readable, place(export, position))
                                .bytes())
                .update();
    }

    List<ExportRow> rows(UUID export, int position) {
        byte[] locked = database.sql(
                        "select bytes from app.grant_export_piece where export_id = :export and position = :position")
                .param("export", export)
                .param("position", position)
                .query(byte[].class)
                .optional()
                // it may be stopped while somebody takes it
                .orElseThrow(() -> new Refusal.NotFound("export-unknown"));
        try {
            return json.readValue(keys.open(Envelope.of(locked), place(export, position)), ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For good: the key goes as well, so that no old copy of the rows opens any more. */
    void remove(UUID export) {
        database.sql("delete from app.grant_export_piece where export_id = :export")
                .param("export", export)
                .update();
        keys.erase(owner(export));
    }

    private static KeyOwner owner(UUID export) {
        return new KeyOwner(KIND, export);
    }

    private static Place place(UUID export, int position) {
        return new Place("grant_export_piece", "bytes", export + "/" + position);
    }
}
