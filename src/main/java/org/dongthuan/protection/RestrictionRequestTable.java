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
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.restriction_request}. Each move is one statement that says from where it may be made. */
@Component
class RestrictionRequestTable {

    private static final String SELECT = "select * from app.restriction_request where ";
    private static final String REASON = "reason";
    private static final String ANSWER = "answer";

    private final JdbcClient database;
    private final ValueCodec codec;

    RestrictionRequestTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Whether there was none open on that record. */
    boolean add(RestrictionRequest request, String reason) {
        return database.sql("""
                        insert into app.restriction_request (id, number, kind, record, requester, purposes, valid_to, reason,
                            asked_at, status, due)
                        values (:id, :number, :kind, :record, :requester, :purposes, :to, :reason, :at, :status, :due)
                        on conflict (record) where status in ('ASKED', 'ESCALATED') do nothing""")
                        .param("id", request.id())
                        .param("number", request.number().text())
                        .param("kind", request.kind().name())
                        .param("record", request.record().value())
                        .param("requester", request.requester())
                        .param("purposes", request.purposes().toArray(String[]::new))
                        .param("to", request.lastDay())
                        .param("reason", locked(request, REASON, reason))
                        .param("at", request.askedAt())
                        .param("status", request.status().name())
                        .param("due", request.due())
                        .update()
                == 1;
    }

    Optional<RestrictionRequest> find(RequestNumber number) {
        return one("number = ?", number);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<RestrictionRequest> lock(RequestNumber number) {
        return one("number = ? for no key update", number);
    }

    List<RestrictionRequest> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(?)")
                .param(numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(RestrictionRequestTable::read)
                .list();
    }

    /** The newest first. */
    List<RestrictionRequest> of(String requester, int most) {
        return database.sql(SELECT + "requester = ? order by asked_at desc, number desc limit ?")
                .params(requester, most)
                .query(RestrictionRequestTable::read)
                .list();
    }

    void asked(RequestNumber number, AgencyCode agency) {
        database.sql("update app.restriction_request set agency = :agency where number = :number")
                .param("agency", agency.code())
                .param("number", number.text())
                .update();
    }

    /** From the state in which it was seen, on to the agency above. */
    boolean escalated(RestrictionRequest seen, @Nullable AgencyCode agency, LocalDate due) {
        return database.sql("""
                        update app.restriction_request set status = 'ESCALATED', agency = :agency, due = :due
                        where number = :number and status = :from and due = :dueBefore""")
                        .param("agency", agency == null ? null : agency.code())
                        .param("due", due)
                        .param("number", seen.number().text())
                        .param("from", seen.status().name())
                        .param("dueBefore", seen.due())
                        .update()
                == 1;
    }

    /** Whether it was to be decided. */
    boolean decided(RestrictionRequest request, RestrictionWord word, String by, OffsetDateTime at) {
        String answer = word.answer();
        return database.sql("""
                        update app.restriction_request set status = :to, decided_by = :by, decided_at = :at,
                            ground = :ground, answer = :answer
                        where number = :number and status in ('ASKED', 'ESCALATED')""")
                        .param("to", word.restricts() ? "IN_FORCE" : "REFUSED")
                        .param("by", by)
                        .param("at", at)
                        .param("ground", word.ground())
                        .param("answer", answer == null ? null : locked(request, ANSWER, answer))
                        .param("number", request.number().text())
                        .update()
                == 1;
    }

    /** Whether it stood in that state. */
    boolean over(RequestNumber number, boolean wasInForce, OffsetDateTime at) {
        return database.sql(
                                "update app.restriction_request set status = :to, ended_at = :at where number = :number and "
                                        + (wasInForce ? "status = 'IN_FORCE'" : "status in ('ASKED', 'ESCALATED')"))
                        .param("to", wasInForce ? "ENDED" : "WITHDRAWN")
                        .param("at", at)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    String reason(RestrictionRequest request) {
        return Optional.ofNullable(words(request, REASON)).orElseThrow();
    }

    /** What was answered to one that was refused. */
    @Nullable
    String answer(RestrictionRequest request) {
        return request.status() == RestrictionStatus.REFUSED ? words(request, ANSWER) : null;
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("""
                        update app.restriction_request set due = :to
                        where due = :from and status in ('ASKED', 'ESCALATED')""").param("from", moved.from()).param("to", moved.to()).update();
    }

    private byte[] locked(RestrictionRequest request, String column, String words) {
        return codec.writer(request.record()).lock(words, place(request, column));
    }

    private @Nullable String words(RestrictionRequest request, String column) {
        byte[] locked = database.sql("select " + column + " from app.restriction_request where number = ?")
                .param(request.number().text())
                .query(byte[].class)
                .single();
        return codec.open(locked, place(request, column));
    }

    private static Place place(RestrictionRequest request, String column) {
        return new Place("restriction_request", column, request.number().text());
    }

    private Optional<RestrictionRequest> one(String condition, RequestNumber number) {
        return database.sql(SELECT + condition)
                .param(number.text())
                .query(RestrictionRequestTable::read)
                .optional();
    }

    private static RestrictionRequest read(ResultSet row, int index) throws SQLException {
        String agency = row.getString("agency");
        return new RestrictionRequest(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                RestrictionKind.valueOf(row.getString("kind")),
                new RecordId(row.getObject("record", UUID.class)),
                row.getString("requester"),
                Arrays.asList((String[]) row.getArray("purposes").getArray()),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class),
                RestrictionStatus.valueOf(row.getString("status")),
                agency == null ? null : new AgencyCode(agency),
                row.getObject("due", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("ground"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
