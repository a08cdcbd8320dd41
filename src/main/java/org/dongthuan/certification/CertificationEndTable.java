package org.dongthuan.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.certification_end}. */
@Component
class CertificationEndTable implements AfterRestore, CaseMoves {

    private final JdbcClient database;
    private final NumberSequence numbers;

    CertificationEndTable(JdbcClient database) {
        this.database = database;
        numbers = new NumberSequence(database, "app.certification_end_number");
    }

    long nextNumber() {
        return numbers.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return numbers.leaveOut(copy.skippedNumbers(), CertificationEnd.PREFIX);
    }

    /** Whether it is the only one of its certification that is open or was agreed to. */
    boolean add(CertificationEnd end) {
        int added = database.sql("""
                        insert into app.certification_end
                            (number, certification, requester, deciding_agency, status, reason, submitted_at, due_date)
                        values (:number, :certification, :requester, :agency, :status, :reason, :at, :due)
                        on conflict (certification) where closed_at is null or status = 'APPROVED' do nothing""")
                .param("number", end.number().text())
                .param("certification", end.certification().text())
                .param("requester", end.requester())
                .param("agency", end.decidingAgency().code())
                .param("status", end.status().name())
                .param("reason", end.reason())
                .param("at", end.submittedAt())
                .param("due", end.dueDate())
                .update();
        return added == 1;
    }

    CertificationEnd get(RequestNumber number) {
        return all(List.of(number.text())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no end " + number));
    }

    /** In no order. */
    List<CertificationEnd> all(Collection<String> numbers) {
        return database.sql("select * from app.certification_end where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(CertificationEndTable::end)
                .list();
    }

    /** The newest proposal on each of these certifications, by the certification. */
    Map<RequestNumber, CertificationEnd> newest(Collection<RequestNumber> certifications) {
        return database
                .sql("""
                        select distinct on (certification) * from app.certification_end
                        where certification = any(:numbers) order by certification, submitted_at desc, number desc""")
                .param(
                        "numbers",
                        certifications.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(CertificationEndTable::end)
                .list()
                .stream()
                .collect(Collectors.toMap(CertificationEnd::certification, end -> end));
    }

    /** It is now with the people of a step; {@code already-decided} (409). */
    void reach(RequestNumber number, EndStatus status) {
        moved(database.sql("""
                        update app.certification_end set status = :status where number = :number and closed_at is null""")
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /** Closes it as the verdict left it, or before there is one; {@code already-decided} (409). */
    void close(RequestNumber number, EndStatus status, OffsetDateTime at) {
        moved(database.sql("""
                        update app.certification_end set status = :status, closed_at = :at
                        where number = :number and closed_at is null""")
                .param("status", status.name())
                .param("at", at)
                .param("number", number.text())
                .update());
    }

    /** Only who certified takes that back. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        if (!move.isOfAgency()) return List.of();
        return database.sql("""
                        update app.certification_end set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.certification_end set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private static CertificationEnd end(ResultSet row, int index) throws SQLException {
        return new CertificationEnd(
                new RequestNumber(row.getString("number")),
                new RequestNumber(row.getString("certification")),
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                EndStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
