package org.dongthuan.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.transfer}. */
@Component
class TransferTable implements CaseMoves {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("transfers", "", number -> new RequestNumber(number).text());

    private static final String ALL = """
            select t.*, array(select e.evidence from app.transfer_evidence e where e.number = t.number
                order by e.position) as evidence from app.transfer t
            """;

    private final JdbcClient database;
    private final TransferNumberTable numbers;
    private final ReasonLock lock;

    TransferTable(JdbcClient database, TransferNumberTable numbers, ReasonLock lock) {
        this.database = database;
        this.numbers = numbers;
        this.lock = lock;
    }

    long nextNumber() {
        return numbers.next();
    }

    /** Whether it is the only open one of the record. */
    boolean add(Transfer one) {
        int added = database.sql("""
                        insert into app.transfer (number, requester, deciding_agency, record_id, subject, from_agency,
                            to_agency, receiving_agency, using_agency, from_day, order_number, order_date, order_issuer,
                            status, submitted_at, due_date)
                        values (:number, :requester, :agency, :record, :subject, :from, :to, :receiving, :using, :day,
                            :orderNumber, :orderDate, :issuer, :status, :at, :due)
                        on conflict (record_id) where closed_at is null do nothing""")
                .param("number", one.number().text())
                .param("requester", one.requester())
                .param("agency", one.decidingAgency().code())
                .param("record", one.record().value())
                .param("subject", one.subject())
                .param("from", one.from().code())
                .param("to", one.to().code())
                .param("receiving", one.receiving().code())
                .param("using", one.using().code())
                .param("day", one.date())
                .param("orderNumber", one.order().number())
                .param("orderDate", one.order().date())
                .param("issuer", one.order().issuer())
                .param("status", one.status().name())
                .param("at", one.submittedAt())
                .param("due", one.dueDate())
                .update();
        if (added == 1)
            database.sql("""
                            insert into app.transfer_evidence (number, evidence, position)
                            select :number, evidence, position
                            from unnest(:evidence::uuid[]) with ordinality as e (evidence, position)""")
                    .param("number", one.number().text())
                    .param(
                            "evidence",
                            one.evidence().stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        return added == 1;
    }

    Optional<Transfer> find(RequestNumber number) {
        return all(List.of(number.text())).stream().findFirst();
    }

    Transfer get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no transfer " + number));
    }

    /** As it stands now, and so until the transaction ends. */
    Transfer hold(RequestNumber number) {
        database.sql("select 1 from app.transfer where number = :number for no key update")
                .param("number", number.text())
                .query(row -> {});
        return get(number);
    }

    /** In no order. */
    List<Transfer> all(Collection<String> numbers) {
        return database.sql(ALL + "where t.number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    /**
     * Proposed by that person, or before one of these agencies, or his own; of what the sending agency has not let go yet
     * neither the other agency hears nor the person. The newest first.
     */
    List<Transfer> list(String account, Collection<String> agencies, Cursor<String> after, int most) {
        return database.sql(ALL + """
                        where (t.subject is distinct from :account
                                and (t.requester = :account or t.deciding_agency = any(:agencies)
                                    or (t.released_at is not null
                                        and (t.receiving_agency = any(:agencies) or t.asked = any(:agencies))))
                            or (t.subject = :account and t.released_at is not null))
                            and (t.submitted_at, t.number) < (:at, :number)
                        order by t.submitted_at desc, t.number desc limit :most""")
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
                .sql("select number from app.transfer_evidence where evidence = :evidence")
                .param("evidence", evidence)
                .query(String.class)
                .list()
                .stream()
                .map(RequestNumber::new)
                .toList();
    }

    /** It is now with the people of a step at the sending agency; {@code already-decided} (409). */
    void reach(RequestNumber number, TransferStatus status) {
        moved(database.sql("""
                        update app.transfer set status = :status
                        where number = :number and closed_at is null and released_at is null""")
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /** The sending agency lets it go; {@code already-decided} (409). */
    void release(RequestNumber number, OffsetDateTime at) {
        moved(database.sql("""
                        update app.transfer set status = 'WITH_RECEIVER', released_at = :at
                        where number = :number and closed_at is null and released_at is null""").param("at", at).param("number", number.text()).update());
    }

    /** The people of that agency have it now, until that day. */
    void asked(RequestNumber number, AgencyCode agency, LocalDate by) {
        moved(database.sql("""
                        update app.transfer set asked = :agency, accept_by = :by
                        where number = :number and status = 'WITH_RECEIVER'""")
                .param("agency", agency.code())
                .param("by", by)
                .param("number", number.text())
                .update());
    }

    /** Keeps the word of the receiving agency; {@code already-decided} (409) where it was said or is not waited for. */
    void answer(Transfer one, Word word) {
        String reason = word.reason();
        moved(database.sql("""
                        update app.transfer set status = :status, accepted = :accepted, answered_by = :by,
                            answered_for = :for, answered_agency = :agency, answered_at = :at, reason = :reason,
                            closed_at = :closed
                        where number = :number and status = 'WITH_RECEIVER'""")
                .param("status", (word.accepted() ? TransferStatus.ACCEPTED : TransferStatus.REJECTED).name())
                .param("accepted", word.accepted())
                .param("by", word.account())
                .param("for", word.actingFor())
                .param("agency", word.agency().code())
                .param("at", word.at())
                .param("reason", reason == null ? null : lock.lock(one.record(), one.number(), reason))
                .param("closed", word.accepted() ? null : word.at())
                .param("number", one.number().text())
                .update());
    }

    /** Closes it; {@code already-decided} (409) where it stood at another place by then. */
    void close(Transfer one, TransferStatus status, OffsetDateTime at) {
        moved(database.sql("""
                        update app.transfer set status = :status, closed_at = :at
                        where number = :number and status = :before and closed_at is null""")
                .param("status", status.name())
                .param("at", at)
                .param("before", one.status().name())
                .param("number", one.number().text())
                .update());
    }

    /** The transfer of one record stays with the agency that has begun it. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        if (!move.isOfAgency()) return List.of();
        return database.sql("""
                        update app.transfer set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        for (String column : List.of("due_date", "accept_by"))
            database.sql("update app.transfer set %1$s = :to where %1$s = :from and closed_at is null"
                            .formatted(column))
                    .param("from", moved.from())
                    .param("to", moved.to())
                    .update();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private Transfer read(ResultSet row, int index) throws SQLException {
        var number = new RequestNumber(row.getString("number"));
        String asked = row.getString("asked");
        return new Transfer(
                number,
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("subject"),
                new AgencyCode(row.getString("from_agency")),
                new AgencyCode(row.getString("to_agency")),
                new AgencyCode(row.getString("receiving_agency")),
                new AgencyCode(row.getString("using_agency")),
                row.getObject("from_day", LocalDate.class),
                new TransferOrder(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_issuer")),
                List.of((UUID[]) row.getArray("evidence").getArray()),
                TransferStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("released_at", OffsetDateTime.class),
                asked == null ? null : new AgencyCode(asked),
                row.getObject("accept_by", LocalDate.class),
                word(row, number),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private @Nullable Word word(ResultSet row, RequestNumber number) throws SQLException {
        if (row.getString("answered_by") == null) return null;
        byte[] reason = row.getBytes("reason");
        return new Word(
                row.getString("answered_by"),
                row.getString("answered_for"),
                new AgencyCode(row.getString("answered_agency")),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getBoolean("accepted"),
                reason == null ? null : lock.open(reason, number));
    }
}
