package org.dongthuan.correction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code correction_extension}; what they say is locked with the key of the record. */
@Component
class CorrectionExtensionTable {

    private final JdbcClient database;
    private final ValueCodec codec;

    CorrectionExtensionTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Whether it is the first of that correction. */
    boolean add(Correction correction, Extension extension) {
        RequestNumber number = correction.number();
        return database.sql("""
                                insert into app.correction_extension
                                    (correction, due_before, due_after, reason, actor, agency, extended_at)
                                values (:number, :before, :after, :reason, :actor, :agency, :at)
                                on conflict (correction) do nothing""")
                        .param("number", number.text())
                        .param("before", extension.dueBefore())
                        .param("after", extension.dueAfter())
                        .param("reason", codec.writer(correction.record()).lock(extension.reason(), place(number)))
                        .param("actor", extension.actor())
                        .param("agency", extension.agency().code())
                        .param("at", extension.at())
                        .update()
                == 1;
    }

    Optional<Extension> find(RequestNumber number) {
        return database.sql("""
                        select due_before, due_after, reason, actor, agency, extended_at
                        from app.correction_extension where correction = ?""")
                .param(number.text())
                .query((row, index) -> new Extension(
                        row.getObject("due_before", LocalDate.class),
                        row.getObject("due_after", LocalDate.class),
                        codec.open(row.getBytes("reason"), place(number)),
                        row.getString("actor"),
                        new AgencyCode(row.getString("agency")),
                        row.getObject("extended_at", OffsetDateTime.class)))
                .optional();
    }

    private static Place place(RequestNumber number) {
        return new Place("correction_extension", "reason", number.text());
    }
}
