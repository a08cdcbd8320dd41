package org.dongthuan.representation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.representation}; what proves it is locked with the key of the person's record. */
@Component
class RepresentationTable implements CaseMoves {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("representations", "", number -> new RequestNumber(number).text());

    private static final String ALL = """
            select r.*, array(select e.evidence from app.representation_evidence e where e.number = r.number
                order by e.position) as evidence from app.representation r
            """;

    private final JdbcClient database;
    private final RepresentationNumberTable numbers;
    private final GroundLock lock;

    RepresentationTable(JdbcClient database, RepresentationNumberTable numbers, GroundLock lock) {
        this.database = database;
        this.numbers = numbers;
        this.lock = lock;
    }

    long nextNumber() {
        return numbers.next();
    }

    /** Whether it is the only open one of the same two. */
    boolean add(Representation one) {
        int added = database.sql("""
                        insert into app.representation (number, requester, deciding_agency, record_id, subject,
                            representative, cause, kinds, ground, from_day, to_day, status, submitted_at, due_date)
                        values (:number, :requester, :agency, :record, :subject, :representative, :cause, :kinds, :ground,
                            :from, :to, :status, :at, :due)
                        on conflict (record_id, representative) where closed_at is null do nothing""")
                .param("number", one.number().text())
                .param("requester", one.requester())
                .param("agency", one.decidingAgency().code())
                .param("record", one.record().value())
                .param("subject", one.subject())
                .param("representative", one.representative())
                .param("cause", one.cause().name())
                .param("kinds", one.kinds().stream().map(MandateKind::name).toArray(String[]::new))
                .param("ground", lock.lock(one.record(), one.number(), one.ground()))
                .param("from", one.from())
                .param("to", one.to())
                .param("status", one.status().name())
                .param("at", one.submittedAt())
                .param("due", one.dueDate())
                .update();
        if (added == 1)
            database.sql("""
                            insert into app.representation_evidence (number, evidence, position)
                            select :number, evidence, position
                            from unnest(:evidence::uuid[]) with ordinality as e (evidence, position)""")
                    .param("number", one.number().text())
                    .param(
                            "evidence",
                            one.evidence().stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        return added == 1;
    }

    Optional<Representation> find(RequestNumber number) {
        return all(List.of(number.text())).stream().findFirst();
    }

    Representation get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no representation " + number));
    }

    /** In no order. */
    List<Representation> all(Collection<String> numbers) {
        return database.sql(ALL + "where r.number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    /** Nobody else ends it until the transaction does. */
    void hold(RequestNumber number) {
        database.sql("select 1 from app.representation where number = :number for no key update")
                .param("number", number.text())
                .query(row -> {});
    }

    /** Proposed by that person, or before one of these agencies unless it is about him; the newest first. */
    List<Representation> list(String account, Collection<String> agencies, Cursor<String> after, int most) {
        return database.sql(ALL + """
                        where (r.requester = :account or r.deciding_agency = any(:agencies))
                            and :account not in (r.subject, r.representative)
                            and (r.submitted_at, r.number) < (:at, :number)
                        order by r.submitted_at desc, r.number desc limit :most""")
                .param("account", account)
                .param("agencies", agencies.toArray(String[]::new))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(this::read)
                .list();
    }

    List<RequestNumber> withEvidence(UUID evidence) {
        return database
                .sql("select number from app.representation_evidence where evidence = :evidence")
                .param("evidence", evidence)
                .query(String.class)
                .list()
                .stream()
                .map(RequestNumber::new)
                .toList();
    }

    /** It is now with the people of a step; {@code already-decided} (409). */
    void reach(RequestNumber number, RepresentationStatus status) {
        moved(database.sql(
                        "update app.representation set status = :status where number = :number and closed_at is null")
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /** Closes it as the verdict left it, or before there is one; {@code already-decided} (409). */
    void close(RequestNumber number, RepresentationStatus status, OffsetDateTime at) {
        moved(database.sql("""
                        update app.representation set status = :status, closed_at = :at
                        where number = :number and closed_at is null""")
                .param("status", status.name())
                .param("at", at)
                .param("number", number.text())
                .update());
    }

    void ended(Representation one, String reason) {
        database.sql("update app.representation set end_reason = :reason where number = :number")
                .param("reason", lock.lock(one.record(), one.number(), reason))
                .param("number", one.number().text())
                .update();
    }

    @Override
    public List<RequestNumber> move(CaseMove move) {
        return database.sql("""
                        update app.representation set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null
                            and (cast(:records as uuid[]) is null or record_id = any(cast(:records as uuid[])))
                        returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .param("records", move.ids())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.representation set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private Representation read(ResultSet row, int index) throws SQLException {
        var number = new RequestNumber(row.getString("number"));
        byte[] reason = row.getBytes("end_reason");
        return new Representation(
                number,
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("subject"),
                row.getString("representative"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(MandateKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                lock.ground(row.getBytes("ground"), number),
                List.of((UUID[]) row.getArray("evidence").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                RepresentationStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class),
                reason == null ? null : lock.reason(reason, number));
    }
}
