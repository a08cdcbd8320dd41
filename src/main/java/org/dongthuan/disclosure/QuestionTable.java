package org.dongthuan.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.reading_question}. Each move is one statement that says from where it may be made. */
@Component
class QuestionTable {

    private static final String SELECT = "select * from app.reading_question where ";

    private final JdbcClient database;

    QuestionTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether there was none on that reading. */
    boolean add(ReadingQuestion question) {
        return database.sql("""
                        insert into app.reading_question (id, number, record_id, subject, reading, read_at, reader,
                            reader_agency, asked_at, status, due)
                        values (:id, :number, :record, :subject, :reading, :readAt, :reader, :readerAgency, :askedAt,
                            :status, :due)
                        on conflict (reading) do nothing""")
                        .param("id", question.id())
                        .param("number", question.number().text())
                        .param("record", question.record().value())
                        .param("subject", question.subject())
                        .param("reading", question.reading())
                        .param("readAt", question.readAt())
                        .param("reader", question.reader())
                        .param("readerAgency", code(question.readerAgency()))
                        .param("askedAt", question.askedAt())
                        .param("status", question.status().name())
                        .param("due", question.due())
                        .update()
                == 1;
    }

    Optional<ReadingQuestion> find(RequestNumber number) {
        return one("number = :key", number.text());
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<ReadingQuestion> lock(RequestNumber number) {
        return one("number = :key for no key update", number.text());
    }

    Optional<ReadingQuestion> on(long reading) {
        return one("reading = :key", reading);
    }

    List<ReadingQuestion> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(QuestionTable::read)
                .list();
    }

    List<ReadingQuestion> of(String subject, long offset, int most) {
        return database.sql(
                        SELECT + "subject = :subject order by asked_at desc, number desc limit :most offset :offset")
                .param("subject", subject)
                .param("most", most)
                .param("offset", offset)
                .query(QuestionTable::read)
                .list();
    }

    long countOf(String subject) {
        return database.sql(
                        "select count(*) from (select 1 from app.reading_question where subject = :subject limit :most) x")
                .param("subject", subject)
                .param("most", Paging.ENOUGH)
                .query(Long.class)
                .single();
    }

    /** The question on each of these readings. */
    Map<Long, QuestionState> states(Collection<Long> readings) {
        Map<Long, QuestionState> states = new HashMap<>();
        if (readings.isEmpty()) return states;
        database.sql("""
                        select reading, number, status from app.reading_question where reading = any(:readings)""").param("readings", readings.toArray(Long[]::new)).query(row -> {
            var number = new RequestNumber(row.getString("number"));
            var status = QuestionStatus.valueOf(row.getString("status"));
            states.put(row.getLong("reading"), new QuestionState(number, status));
        });
        return states;
    }

    void asked(RequestNumber number, @Nullable AgencyCode agency) {
        database.sql("update app.reading_question set agency = :agency where number = :number")
                .param("agency", code(agency))
                .param("number", number.text())
                .update();
    }

    /** Whether that agency was to answer. */
    boolean answered(ReadingQuestion question, QuestionStatus to, OffsetDateTime at) {
        return database.sql("""
                        update app.reading_question set status = :to, closed_at = :closed
                        where number = :number and status = :from""")
                        .param("to", to.name())
                        .param("closed", to.isOpen() ? null : at)
                        .param("number", question.number().text())
                        .param("from", question.status().name())
                        .update()
                == 1;
    }

    /** The person may say what he thinks until that day; whether he was to. */
    boolean handedOver(RequestNumber number, LocalDate due) {
        return database.sql("update app.reading_question set due = :due where number = :number and status = 'ANSWERED'")
                        .param("due", due)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Whether the person was to say what he thinks. */
    boolean satisfied(RequestNumber number, OffsetDateTime at) {
        return database.sql("""
                        update app.reading_question set status = 'SATISFIED', closed_at = :at
                        where number = :number and status = 'ANSWERED'""").param("at", at).param("number", number.text()).update() == 1;
    }

    /** Whether the person had let the last day pass. */
    boolean closedBySilence(RequestNumber number, LocalDate today, OffsetDateTime at) {
        return database.sql("""
                        update app.reading_question set status = 'CLOSED_BY_SILENCE', closed_at = :at
                        where number = :number and status = 'ANSWERED' and due < :today""")
                        .param("at", at)
                        .param("number", number.text())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** From the state in which it was seen, on to the agency above. */
    boolean escalated(ReadingQuestion seen, @Nullable AgencyCode agency, LocalDate due) {
        return database.sql("""
                        update app.reading_question set status = 'ESCALATED', agency = :agency, due = :due
                        where number = :number and status = :from and due = :dueBefore""")
                        .param("agency", code(agency))
                        .param("due", due)
                        .param("number", seen.number().text())
                        .param("from", seen.status().name())
                        .param("dueBefore", seen.due())
                        .update()
                == 1;
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.reading_question set due = :to where due = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<ReadingQuestion> one(String condition, Object key) {
        return database.sql(SELECT + condition)
                .param("key", key)
                .query(QuestionTable::read)
                .optional();
    }

    private static ReadingQuestion read(ResultSet row, int index) throws SQLException {
        return new ReadingQuestion(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("subject"),
                row.getLong("reading"),
                row.getObject("read_at", OffsetDateTime.class),
                row.getString("reader"),
                agency(row.getString("reader_agency")),
                row.getObject("asked_at", OffsetDateTime.class),
                QuestionStatus.valueOf(row.getString("status")),
                agency(row.getString("agency")),
                row.getObject("due", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.code();
    }
}
