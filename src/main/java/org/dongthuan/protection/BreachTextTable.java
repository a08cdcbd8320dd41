package org.dongthuan.protection;

import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.ValueCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.breach_text}, each locked with the key of its breach. */
@Component
class BreachTextTable {

    private final JdbcClient database;
    private final ValueCodec codec;

    BreachTextTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Nothing where nothing was said. */
    void add(Breach breach, BreachText kind, @Nullable String words) {
        if (words == null) return;
        database.sql("insert into app.breach_text (breach, kind, words) values (:breach, :kind, :words)")
                .param("breach", breach.id())
                .param("kind", kind.name())
                .param("words", codec.writer(breach.lockedFor()).lock(words, place(breach, kind)))
                .update();
    }

    @Nullable
    String find(Breach breach, BreachText kind) {
        return database.sql("select words from app.breach_text where breach = :breach and kind = :kind")
                .param("breach", breach.id())
                .param("kind", kind.name())
                .query(byte[].class)
                .optional()
                .map(locked -> codec.open(locked, place(breach, kind)))
                .orElse(null);
    }

    private static Place place(Breach breach, BreachText kind) {
        return new Place("breach_text", "words", breach.number().text() + "/" + kind.name());
    }
}
