package org.dongthuan.reorganisation;

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
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.reorganisation.AgencyChange.Progress;
import org.dongthuan.reorganisation.AgencyChange.Word;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.agency_change}. Each move is one statement that says from where it may be made. */
@Component
class AgencyChangeTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("agency-changes", "", number -> new RequestNumber(number).text());

    private static final String SELECT = "select * from app.agency_change where ";

    private final JdbcClient database;
    private final AgencyChangeLineTable lines;

    AgencyChangeTable(JdbcClient database, AgencyChangeLineTable lines) {
        this.database = database;
        this.lines = lines;
    }

    void add(AgencyChange change) {
        WantedAgencyChange wanted = change.wanted();
        database.sql("""
                        insert into app.agency_change (number, kind, decision, decision_day, issuer, scan, from_day,
                            staff_goes_along, proposed_by, proposed_at, due, status)
                        values (:number, :kind, :decision, :day, :issuer, :scan, :from, :staff, :by, :at, :due, :status)""")
                .param("number", change.number().text())
                .param("kind", wanted.kind().name())
                .param("decision", wanted.order().decision())
                .param("day", wanted.order().day())
                .param("issuer", wanted.order().issuer())
                .param("scan", wanted.order().scan())
                .param("from", wanted.from())
                .param("staff", wanted.staffGoesAlong())
                .param("by", change.proposedBy())
                .param("at", change.proposedAt())
                .param("due", change.due())
                .param("status", change.status().name())
                .update();
        lines.add(change.number(), wanted.lines());
    }

    Optional<AgencyChange> find(RequestNumber number) {
        return one("number = ?", number);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<AgencyChange> lock(RequestNumber number) {
        return one("number = ? for no key update", number);
    }

    List<AgencyChange> all(Collection<RequestNumber> numbers) {
        return whole(database.sql(SELECT + "number = any(?)")
                .param(numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(AgencyChangeTable::row)
                .list());
    }

    /** The newest first. */
    List<AgencyChange> list(Cursor<String> after, int most) {
        return whole(database.sql(SELECT + """
                        (proposed_at, number) < (:at, :number)
                        order by proposed_at desc, number desc limit :most""")
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(AgencyChangeTable::row)
                .list());
    }

    /** Likewise those of which every agency is one of these. */
    List<AgencyChange> list(Collection<AgencyCode> agencies, Cursor<String> after, int most) {
        return whole(database.sql(SELECT + """
                        (proposed_at, number) < (:at, :number)
                            and number in (select number from app.agency_change_line where agency = any(:agencies)
                                union select number from app.agency_change_record where agency = any(:agencies))
                            and not exists (select from app.agency_change_line l where l.number = agency_change.number
                                and l.agency <> all(:agencies))
                        order by proposed_at desc, number desc limit :most""")
                .param("agencies", agencies.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(AgencyChangeTable::row)
                .list());
    }

    /** Those that bring the document. */
    List<AgencyChange> scannedAs(UUID scan) {
        return whole(database.sql(SELECT + "scan = ?")
                .param(scan)
                .query(AgencyChangeTable::row)
                .list());
    }

    void asked(RequestNumber number, @Nullable AgencyCode agency, LocalDate due) {
        database.sql("update app.agency_change set asked = :agency, due = :due where number = :number")
                .param("agency", agency == null ? null : agency.code())
                .param("due", due)
                .param("number", number.text())
                .update();
    }

    /** Whether it was open. */
    boolean close(RequestNumber number, AgencyChangeStatus to, Word word) {
        return database.sql("""
                        update app.agency_change set status = :to, decided_by = :by, reason = :reason, decided_at = :at
                        where number = :number and status = 'PROPOSED'""")
                        .param("to", to.name())
                        .param("by", word.by())
                        .param("reason", word.reason())
                        .param("at", word.at())
                        .param("number", number.text())
                        .update()
                == 1;
    }

    void progress(RequestNumber number, Progress progress) {
        database.sql("""
                        update app.agency_change set begun_at = :begun, told_reader = :reader,
                            records = :records, done_at = :done,
                            status = case when :done::timestamptz is null then status else 'DONE' end
                        where number = :number and status = 'CONFIRMED'""")
                .param("begun", progress.begunAt())
                .param("reader", progress.toldReader())
                .param("records", progress.records())
                .param("done", progress.doneAt())
                .param("number", number.text())
                .update();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.agency_change set due = :to where due = :from and status = 'PROPOSED'")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<AgencyChange> one(String condition, RequestNumber number) {
        return whole(database.sql(SELECT + condition)
                        .param(number.text())
                        .query(AgencyChangeTable::row)
                        .list())
                .stream()
                .findFirst();
    }

    private List<AgencyChange> whole(List<AgencyChange> rows) {
        return lines.fill(rows);
    }

    private static AgencyChange row(ResultSet row, int index) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        String asked = row.getString("asked");
        return new AgencyChange(
                new RequestNumber(row.getString("number")),
                new WantedAgencyChange(
                        AgencyChangeKind.valueOf(row.getString("kind")),
                        new WantedAgencyChange.Order(
                                row.getString("decision"),
                                row.getObject("decision_day", LocalDate.class),
                                row.getString("issuer"),
                                row.getObject("scan", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("staff_goes_along"),
                        List.of(),
                        List.of()),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getObject("due", LocalDate.class),
                AgencyChangeStatus.valueOf(row.getString("status")),
                asked == null ? null : new AgencyCode(asked),
                decided == null ? null : new Word(row.getString("decided_by"), decided, row.getString("reason")),
                new Progress(
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getString("told_reader"),
                        row.getInt("records"),
                        row.getObject("done_at", OffsetDateTime.class)));
    }
}
