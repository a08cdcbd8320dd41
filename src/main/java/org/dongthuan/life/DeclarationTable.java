package org.dongthuan.life;

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
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.Order;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.declaration} and of the times it was submitted. */
@Component
class DeclarationTable implements CaseMoves {

    private static final String OPEN = "status not in ('APPROVED', 'WITHDRAWN')";

    private final JdbcClient database;

    DeclarationTable(JdbcClient database) {
        this.database = database;
    }

    /** @param digest by which another one of the same person is recognised while this one is open */
    void add(Declaration declaration, byte[] digest) {
        database.sql("""
                        insert into app.declaration (number, record_id, account, created_by, managing_agency, using_agency,
                            deciding_agency, status, round, order_number, order_date, order_issuer, effective_from,
                            created_at, due_date, person_digest)
                        values (:number, :record, :account, :by, :managing, :using, :deciding, :status, :round,
                            :orderNumber, :orderDate, :issuer, :from, :at, :due, :digest)""")
                .param("number", declaration.number().text())
                .param("record", declaration.record().value())
                .param("account", declaration.account())
                .param("by", declaration.createdBy())
                .param("managing", declaration.managingAgency().code())
                .param("using", declaration.usingAgency().code())
                .param("deciding", declaration.decidingAgency().code())
                .param("status", declaration.status().name())
                .param("round", declaration.round())
                .param("orderNumber", declaration.order().number())
                .param("orderDate", declaration.order().date())
                .param("issuer", declaration.order().issuer())
                .param("from", declaration.order().effectiveFrom())
                .param("at", declaration.createdAt())
                .param("due", declaration.due())
                .param("digest", digest)
                .update();
    }

    Optional<Declaration> find(RequestNumber number) {
        return all(List.of(number)).stream().findFirst();
    }

    Declaration get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("No declaration " + number));
    }

    /** As it stands until the transaction ends. */
    Declaration hold(RequestNumber number) {
        return database.sql("select * from app.declaration where number = :number for update")
                .param("number", number.text())
                .query((row, index) -> declaration(row))
                .single();
    }

    /** In no order. */
    List<Declaration> all(Collection<RequestNumber> numbers) {
        return database.sql("select * from app.declaration where number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query((row, index) -> declaration(row))
                .list();
    }

    /** Those that the person declares, and those on which these agencies decide; the newest first. */
    List<Declaration> visible(String account, Collection<AgencyCode> agencies, int first, int most) {
        return database.sql("""
                        select * from app.declaration where account = :account or deciding_agency = any(:agencies)
                        order by created_at desc, number desc limit :most offset :first""")
                .param("account", account)
                .param("agencies", codes(agencies))
                .param("first", first)
                .param("most", most)
                .query((row, index) -> declaration(row))
                .list();
    }

    long count(String account, Collection<AgencyCode> agencies) {
        return database.sql("""
                        select count(*) from app.declaration
                        where account = :account or deciding_agency = any(:agencies)""")
                .param("account", account)
                .param("agencies", codes(agencies))
                .query(Long.class)
                .single();
    }

    /** Whether one is open for that account. */
    boolean isOpenFor(String account) {
        return isOpen("account = :what", account);
    }

    /** Whether one is open of the person with that number. */
    boolean isOpenOf(byte[] digest) {
        return isOpen("person_digest = :what", digest);
    }

    private boolean isOpen(String condition, Object what) {
        return database.sql("select exists (select from app.declaration where closed_at is null and " + condition + ")")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    /**
     * It is now with the people of a step.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void reach(RequestNumber number, DeclarationStatus status) {
        moved(database.sql("update app.declaration set status = :status where number = :number and " + OPEN)
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /**
     * Its holder says that it is whole and true.
     *
     * @param attestation the hash of the very words that he attested to
     * @throws Refusal.Conflict {@code not-declaring} when it is with others
     */
    void submit(Declaration declaration, OffsetDateTime at, LocalDate due, String attestation) {
        int rows = database.sql("""
                        update app.declaration set status = 'SUBMITTED', due_date = :due
                        where number = :number and status = 'DECLARING'""")
                .param("due", due)
                .param("number", declaration.number().text())
                .update();
        if (rows == 0) throw new Refusal.Conflict("not-declaring");
        database.sql("""
                        insert into app.declaration_round (number, round, submitted_at, attestation)
                        values (:number, :round, :at, :attestation)""")
                .param("number", declaration.number().text())
                .param("round", declaration.round())
                .param("at", at)
                .param("attestation", attestation)
                .update();
    }

    /** When it was submitted, the first time first. */
    List<OffsetDateTime> submissions(RequestNumber number) {
        return database.sql("select submitted_at from app.declaration_round where number = :number order by round")
                .param("number", number.text())
                .query((row, index) -> row.getObject("submitted_at", OffsetDateTime.class))
                .list();
    }

    /** Its holder has it once more. */
    void sendBack(RequestNumber number, LocalDate due) {
        moved(database.sql("""
                        update app.declaration set status = 'DECLARING', round = round + 1, due_date = :due
                        where number = :number and status in ('IN_APPROVAL', 'TO_BE_ISSUED')""").param("due", due).param("number", number.text()).update());
    }

    /**
     * Closes it, and whose number it bears is forgotten here.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void close(RequestNumber number, DeclarationStatus status, OffsetDateTime at) {
        moved(database.sql("""
                        update app.declaration set status = :status, closed_at = :at, person_digest = null
                        where number = :number and\s""" + OPEN)
                .param("status", status.name())
                .param("at", at)
                .param("number", number.text())
                .update());
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.declaration set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    /** Only with the agency: the person declares a record for the one that took him on. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        if (!move.isOfAgency()) return List.of();
        return database
                .sql("""
                        update app.declaration set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null returning *""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .query((row, index) -> declaration(row))
                .list()
                .stream()
                .filter(declaration -> declaration.status() != DeclarationStatus.DECLARING)
                .map(Declaration::part)
                .toList();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private static String[] codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::code).toArray(String[]::new);
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                new RequestNumber(row.getString("number")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("account"),
                row.getString("created_by"),
                new AgencyCode(row.getString("managing_agency")),
                new AgencyCode(row.getString("using_agency")),
                new AgencyCode(row.getString("deciding_agency")),
                DeclarationStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                new Order(
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("order_issuer"),
                        row.getObject("effective_from", LocalDate.class)),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
