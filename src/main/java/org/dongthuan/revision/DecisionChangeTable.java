package org.dongthuan.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.decision_change}. */
@Component
class DecisionChangeTable implements CaseMoves {

    private final JdbcClient database;
    private final WordsLock lock;

    DecisionChangeTable(JdbcClient database, WordsLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Whether it is the only open one of its decision. */
    boolean add(DecisionChange change) {
        String number = change.number().text();
        int added = database.sql("""
                        insert into app.decision_change (number, decision, kind, requester, deciding_agency, status, shared,
                            records, part, words, submitted_at, due_date)
                        values (:number, :decision, :kind, :requester, :agency, :status, :shared, :records::uuid[], :part, :words,
                            :at, :due)
                        on conflict (decision) where closed_at is null do nothing""")
                .param("number", number)
                .param("decision", change.decision())
                .param("kind", change.kind().name())
                .param("requester", change.requester())
                .param("agency", change.decidingAgency().code())
                .param("status", change.status().name())
                .param("shared", change.shared())
                .param(
                        "records",
                        change.records().stream()
                                .map(record -> record.value().toString())
                                .toArray(String[]::new))
                .param("part", change.part() == null ? null : change.part().value())
                .param("words", lock.lock(change.words(), change.decision(), number))
                .param("at", change.submittedAt())
                .param("due", change.dueDate())
                .update();
        return added == 1;
    }

    Optional<DecisionChange> find(RequestNumber number) {
        return all(List.of(number.text())).stream().findFirst();
    }

    DecisionChange get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no change " + number));
    }

    /** In no order. */
    List<DecisionChange> all(Collection<String> numbers) {
        return database.sql("select * from app.decision_change where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> change(row))
                .list();
    }

    /** The one that waits to be decided. */
    Optional<RequestNumber> openOf(UUID decision) {
        return database.sql("select number from app.decision_change where decision = :decision and closed_at is null")
                .param("decision", decision)
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .optional();
    }

    /** It is now with the people of a step; {@code already-decided} (409). */
    void reach(RequestNumber number, ChangeStatus status) {
        moved(database.sql("""
                        update app.decision_change set status = :status where number = :number and closed_at is null""")
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /** Closes it as the verdict left it; {@code already-decided} (409). */
    void close(RequestNumber number, ChangeStatus status, OffsetDateTime at) {
        moved(database.sql("""
                        update app.decision_change set status = :status, closed_at = :at
                        where number = :number and status in ('IN_APPROVAL', 'TO_BE_ISSUED')""")
                .param("status", status.name())
                .param("at", at)
                .param("number", number.text())
                .update());
    }

    /** Closes it before anything is decided; {@code already-decided} (409). */
    void withdraw(RequestNumber number, OffsetDateTime at) {
        moved(database.sql("""
                        update app.decision_change set status = 'WITHDRAWN', closed_at = :at
                        where number = :number and closed_at is null""").param("at", at).param("number", number.text()).update());
    }

    /** Only who issued a decision changes it. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        if (!move.isOfAgency()) return List.of();
        return database.sql("""
                        update app.decision_change set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.decision_change set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private DecisionChange change(ResultSet row) throws SQLException {
        String number = row.getString("number");
        UUID part = row.getObject("part", UUID.class);
        return new DecisionChange(
                new RequestNumber(number),
                row.getObject("decision", UUID.class),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                ChangeStatus.valueOf(row.getString("status")),
                row.getBoolean("shared"),
                Stream.of((UUID[]) row.getArray("records").getArray())
                        .map(RecordId::new)
                        .toList(),
                part == null ? null : new RecordId(part),
                lock.open(row.getBytes("words"), number),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
