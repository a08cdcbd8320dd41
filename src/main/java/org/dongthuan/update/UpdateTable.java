package org.dongthuan.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_update} and of the documents that prove them. */
@Component
class UpdateTable implements CaseMoves {

    private static final String SELECT = """
            select u.*, array(select e.evidence from app.record_update_evidence e where e.number = u.number
                order by e.position) as evidence
            from app.record_update u where\s""";

    private static final String OPEN =
            "status in ('SUBMITTED', 'IN_VERIFICATION', 'IN_REVIEW', 'IN_APPROVAL', 'TO_BE_ISSUED')";

    private final JdbcClient database;
    private final UpdateItemTable items;

    UpdateTable(JdbcClient database, UpdateItemTable items) {
        this.database = database;
        this.items = items;
    }

    void add(RecordUpdate update) {
        database.sql("""
                        insert into app.record_update (number, kind, requester, deciding_agency, status, order_number,
                            order_date, order_issuer, effective_from, submitted_at, due_date)
                        values (:number, :kind, :requester, :agency, :status, :orderNumber, :orderDate, :issuer, :from,
                            :at, :due)""")
                .param("number", update.number().text())
                .param("kind", update.kind())
                .param("requester", update.requester())
                .param("agency", update.decidingAgency().code())
                .param("status", update.status().name())
                .param("orderNumber", update.order().number())
                .param("orderDate", update.order().date())
                .param("issuer", update.order().issuer())
                .param("from", update.order().effectiveFrom())
                .param("at", update.submittedAt())
                .param("due", update.dueDate())
                .update();
        database.sql("""
                        insert into app.record_update_evidence (number, evidence, position)
                        select :number, evidence, position
                        from unnest(:evidence::uuid[]) with ordinality as e (evidence, position)""")
                .param("number", update.number().text())
                .param(
                        "evidence",
                        update.evidence().stream().map(UUID::toString).toArray(String[]::new))
                .update();
        items.add(update.number(), update.items());
    }

    Optional<RecordUpdate> find(RequestNumber number) {
        return all(List.of(number.text())).stream().findFirst();
    }

    /** With their items, in as many statements for many as for one; in no order. */
    List<RecordUpdate> all(Collection<String> numbers) {
        return all(numbers, items.of(numbers));
    }

    /** Likewise, of each no more than what is about that record. */
    List<RecordUpdate> all(Collection<String> numbers, RecordId record) {
        return all(numbers, items.of(numbers, record));
    }

    private List<RecordUpdate> all(Collection<String> numbers, Map<String, List<UpdateItem>> byNumber) {
        return database.sql(SELECT + "u.number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> update(row, byNumber.getOrDefault(row.getString("number"), List.of())))
                .list();
    }

    /** As lists tell them, without what their items say; in no order. */
    List<UpdateSummary> summaries(Collection<String> numbers) {
        Map<String, List<UpdateSummary.Item>> states = items.states(numbers);
        return all(numbers, Map.of()).stream()
                .map(update -> UpdateSummary.of(
                        update, states.getOrDefault(update.number().text(), List.of())))
                .toList();
    }

    /** Those that name the document. */
    List<RequestNumber> withEvidence(UUID evidence) {
        return database.sql("select number from app.record_update_evidence where evidence = :evidence")
                .param("evidence", evidence)
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    /**
     * It is now with the people of a step.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void reach(RequestNumber number, UpdateStatus status) {
        moved(database.sql("update app.record_update set status = :status where number = :number and " + OPEN)
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /**
     * Closes it as the verdict left it.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void decide(RecordUpdate decided, OffsetDateTime at) {
        moved(database.sql("""
                        update app.record_update set status = :status, closed_at = :at
                        where number = :number and status in ('IN_APPROVAL', 'TO_BE_ISSUED')""")
                .param("status", decided.status().name())
                .param("at", at)
                .param("number", decided.number().text())
                .update());
        items.decide(decided.items());
    }

    /**
     * Closes it before anything is decided.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void withdraw(RequestNumber number, OffsetDateTime at) {
        moved(database.sql(
                        "update app.record_update set status = 'WITHDRAWN', closed_at = :at where number = :number and "
                                + OPEN)
                .param("at", at)
                .param("number", number.text())
                .update());
        items.close(number);
    }

    /** A list in which others stay is a decision of the agency that entered it. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        return database.sql("""
                        update app.record_update set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null
                            and (cast(:records as uuid[]) is null or not exists (
                                select from app.record_update_item i where i.number = record_update.number
                                    and i.record_id <> all (cast(:records as uuid[]))))
                        returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .param("records", move.ids())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.record_update set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private static RecordUpdate update(ResultSet row, List<UpdateItem> items) throws SQLException {
        return new RecordUpdate(
                new RequestNumber(row.getString("number")),
                row.getString("kind"),
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                UpdateStatus.valueOf(row.getString("status")),
                new Order(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_issuer"),
                        row.getObject("effective_from", LocalDate.class)),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class),
                Stream.of((UUID[]) row.getArray("evidence").getArray()).toList(),
                items);
    }
}
