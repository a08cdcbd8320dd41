package org.dongthuan.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.letter} and {@code app.letter_document}. */
@Component
class LetterTable {

    private static final String COLUMNS = "id, kind, request, event, record, number, date, verification_code";

    private final JdbcClient database;
    private final PaperLock lock;
    private final PaperJson json;
    private final Clock clock;

    LetterTable(JdbcClient database, PaperLock lock, PaperJson json, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.json = json;
        this.clock = clock;
    }

    void add(Letter letter, Issuer issuer, String agency, long sequence, LetterPaper paper) {
        database.sql("""
                        insert into app.letter (id, kind, request, event, record, issuer, series, issuer_name, year,
                            sequence, number, date, verification_code, paper, issued_at)
                        values (:id, :kind, :request, :event, :record, :issuer, :series, :issuerName, :year,
                            :sequence, :number, :date, :code, :paper, :at)""")
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("request", letter.request())
                .param("event", letter.event())
                .param("record", letter.record())
                .param("issuer", agency)
                .param("series", issuer.series().code())
                .param("issuerName", issuer.head().name())
                .param("year", letter.date().getYear())
                .param("sequence", sequence)
                .param("number", letter.number())
                .param("date", letter.date())
                .param("code", letter.verificationCode())
                .param("paper", lock.ofRecord(letter.record(), json.written(paper), place(letter.id(), "paper")))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Letter> find(UUID id) {
        return database.sql("select " + COLUMNS + " from app.letter where id = ?")
                .param(id)
                .query((row, index) -> letter(row))
                .optional();
    }

    Optional<Letter> find(String request, String event) {
        return database.sql("select " + COLUMNS + " from app.letter where request = ? and event = ?")
                .params(request, event)
                .query((row, index) -> letter(row))
                .optional();
    }

    List<Letter> ofRequest(String request) {
        return database.sql("select " + COLUMNS + " from app.letter where request = ? order by issued_at")
                .param(request)
                .query((row, index) -> letter(row))
                .list();
    }

    LetterPaper paper(UUID id) {
        byte[] locked = database.sql("select paper from app.letter where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("paper"))
                .single();
        return json.read(lock.open(locked, place(id, "paper")), LetterPaper.class);
    }

    Optional<VerifiedPaper> verified(String code) {
        return database.sql("select kind, number, date, issuer_name from app.letter where verification_code = ?")
                .param(code)
                .query((row, index) -> VerifiedPaper.letter(
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        row.getString("issuer_name")))
                .optional();
    }

    boolean hasDocument(UUID letter) {
        return database.sql("select exists (select from app.letter_document where letter = ?)")
                .param(letter)
                .query(Boolean.class)
                .single();
    }

    /** The first one stays. */
    void keepDocument(Letter letter, byte[] pdf) {
        database.sql("""
                        insert into app.letter_document (letter, pdf, sha256, made_at)
                        values (:letter, :pdf, :sha256, :at) on conflict do nothing""")
                .param("letter", letter.id())
                .param("pdf", lock.ofRecord(letter.record(), pdf, place(letter.id(), "pdf")))
                .param("sha256", Sha256.of(pdf))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<byte[]> document(UUID letter) {
        return database.sql("select pdf from app.letter_document where letter = ?")
                .param(letter)
                .query((row, index) -> lock.open(row.getBytes("pdf"), place(letter, "pdf")))
                .optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("request"),
                row.getString("event"),
                row.getObject("record", UUID.class),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getString("verification_code"));
    }

    private static Place place(UUID letter, String column) {
        return new Place("letter", column, letter.toString());
    }
}
