package org.dongthuan.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.protection.Breach.Assessed;
import org.dongthuan.protection.Breach.Closed;
import org.dongthuan.protection.Breach.Noticed;
import org.dongthuan.protection.Breach.Origin;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.breach}. Each move is one statement that says from where it may be made. */
@Component
class BreachTable {

    private static final String SELECT = "select * from app.breach where ";

    private final JdbcClient database;

    BreachTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether there was none of the same alarm. */
    boolean add(Breach breach) {
        Origin origin = breach.origin();
        return database.sql("""
                        insert into app.breach (id, number, detected_at, notice_due, reported_by, reported_at, agency, led_by, alarm,
                            kept_out, status)
                        values (:id, :number, :detectedAt, :noticeDue, :by, :at, :agency, :ledBy, :alarm, :keptOut, :status)
                        on conflict (alarm) where alarm is not null and status <> 'DISMISSED' do nothing""")
                        .param("id", breach.id())
                        .param("number", breach.number().text())
                        .param("detectedAt", origin.detectedAt())
                        .param("noticeDue", origin.noticeDue())
                        .param("by", origin.reportedBy())
                        .param("at", origin.reportedAt())
                        .param("agency", origin.agency().code())
                        .param("ledBy", code(origin.ledBy()))
                        .param("alarm", origin.alarm())
                        .param("keptOut", origin.keptOut())
                        .param("status", breach.status().name())
                        .update()
                == 1;
    }

    Optional<Breach> find(RequestNumber number) {
        return one("number = ?", number);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<Breach> lock(RequestNumber number) {
        return one("number = ? for no key update", number);
    }

    List<Breach> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(?)")
                .param(numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(BreachTable::read)
                .list();
    }

    void asked(RequestNumber number, AgencyCode agency) {
        database.sql("update app.breach set asked = :agency where number = :number")
                .param("agency", agency.code())
                .param("number", number.text())
                .update();
    }

    /** That the notice is late, once. */
    boolean escalated(RequestNumber number, @Nullable AgencyCode above, OffsetDateTime at) {
        return database.sql("""
                        update app.breach set escalated_at = :at, escalated_to = :above
                        where number = :number and escalated_at is null and status in ('DETECTED', 'ASSESSED')""")
                        .param("at", at)
                        .param("above", code(above))
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Whether it was to be assessed. */
    boolean assessed(RequestNumber number, Assessment assessment, String by, OffsetDateTime at) {
        return database.sql("""
                        update app.breach set status = :to, assessed_by = :by, assessed_at = :at, people = :people,
                            data_kinds = :data, harms = :harms, tells_persons = :tells
                        where number = :number and status = 'DETECTED'""")
                        .param("to", assessment.isBreach() ? "ASSESSED" : "DISMISSED")
                        .param("by", by)
                        .param("at", at)
                        .param("people", assessment.people())
                        .param("data", names(assessment.data()))
                        .param("harms", names(assessment.harms()))
                        .param("tells", assessment.isBreach() ? assessment.tellsPersons() : null)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Whether the authority was to be told. */
    boolean noticed(RequestNumber number, Notice notice, String by, OffsetDateTime at) {
        return database.sql("""
                        update app.breach set status = 'NOTIFIED', notified_by = :by, notice_recorded_at = :at,
                            notice_sent_at = :sent, notice_way = :way, notice_reference = :reference
                        where number = :number and status = 'ASSESSED'""")
                        .param("by", by)
                        .param("at", at)
                        .param("sent", notice.sentAt())
                        .param("way", notice.way().name())
                        .param("reference", notice.reference())
                        .param("number", number.text())
                        .update()
                == 1;
    }

    void due(RequestNumber number, LocalDate due) {
        database.sql("update app.breach set due = :due where number = :number and status = 'NOTIFIED'")
                .param("due", due)
                .param("number", number.text())
                .update();
    }

    /** Whether its measures were awaited. */
    boolean closed(RequestNumber number, String by, OffsetDateTime at) {
        return database.sql("""
                        update app.breach set status = 'CLOSED', closed_by = :by, closed_at = :at
                        where number = :number and status = 'NOTIFIED'""")
                        .param("by", by)
                        .param("at", at)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.breach set due = :to where due = :from and status = 'NOTIFIED'")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<Breach> one(String condition, RequestNumber number) {
        return database.sql(SELECT + condition)
                .param(number.text())
                .query(BreachTable::read)
                .optional();
    }

    static Breach read(ResultSet row, int index) throws SQLException {
        return new Breach(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                new Origin(
                        row.getObject("detected_at", OffsetDateTime.class),
                        row.getObject("notice_due", OffsetDateTime.class),
                        row.getString("reported_by"),
                        row.getObject("reported_at", OffsetDateTime.class),
                        new AgencyCode(row.getString("agency")),
                        agency(row.getString("led_by")),
                        row.getString("alarm"),
                        row.getString("kept_out")),
                BreachStatus.valueOf(row.getString("status")),
                agency(row.getString("asked")),
                agency(row.getString("escalated_to")),
                assessment(row),
                notice(row),
                row.getObject("due", LocalDate.class),
                closing(row));
    }

    private static @Nullable Assessed assessment(ResultSet row) throws SQLException {
        String by = row.getString("assessed_by");
        if (by == null) return null;
        return new Assessed(
                by,
                row.getObject("assessed_at", OffsetDateTime.class),
                row.getObject("people", Integer.class),
                words(row, "data_kinds", BreachData::valueOf),
                words(row, "harms", BreachHarm::valueOf),
                row.getBoolean("tells_persons"));
    }

    private static @Nullable Noticed notice(ResultSet row) throws SQLException {
        String by = row.getString("notified_by");
        if (by == null) return null;
        return new Noticed(
                by,
                row.getObject("notice_recorded_at", OffsetDateTime.class),
                row.getObject("notice_sent_at", OffsetDateTime.class),
                NoticeWay.valueOf(row.getString("notice_way")),
                row.getString("notice_reference"));
    }

    private static @Nullable Closed closing(ResultSet row) throws SQLException {
        String by = row.getString("closed_by");
        return by == null ? null : new Closed(by, row.getObject("closed_at", OffsetDateTime.class));
    }

    private static <E> List<E> words(ResultSet row, String column, Function<String, E> word) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(word)
                .toList();
    }

    private static String[] names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.code();
    }
}
