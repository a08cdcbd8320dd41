package org.dongthuan.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** The rows of {@code app.reading_alarm}. Each move is one statement that says from where it may be made. */
@Component
class AlarmTable {

    private static final String SELECT = "select * from app.reading_alarm where ";

    private final JdbcClient database;
    private final ValueCodec codec;

    AlarmTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Whether there was none open on that reader, of that kind and day. */
    boolean add(ReadingAlarm alarm) {
        return database.sql("""
                        insert into app.reading_alarm (id, number, kind, reader, reader_agency, locked_for, day, first_at,
                            last_at, people, readings, raised_at, status, due)
                        values (:id, :number, :kind, :reader, :readerAgency, :lockedFor, :day, :first, :last, :people,
                            :readings, :raisedAt, :status, :due)
                        on conflict (reader, kind, day) where closed_at is null do nothing""")
                        .param("id", alarm.id())
                        .param("number", alarm.number().text())
                        .param("kind", alarm.kind().name())
                        .param("reader", alarm.reader())
                        .param("readerAgency", code(alarm.readerAgency()))
                        .param("lockedFor", alarm.lockedFor().value())
                        .param("day", alarm.day())
                        .param("first", alarm.finding().first())
                        .param("last", alarm.finding().last())
                        .param("people", alarm.finding().people())
                        .param("readings", alarm.finding().readings())
                        .param("raisedAt", alarm.raisedAt())
                        .param("status", alarm.status().name())
                        .param("due", alarm.due())
                        .update()
                == 1;
    }

    /** More readings of the day; whether there is an open one to which they belong. */
    boolean grew(String reader, LocalDate day, Finding finding) {
        return database.sql("""
                        update app.reading_alarm set first_at = :first, last_at = :last, people = :people,
                            readings = :readings
                        where reader = :reader and kind = :kind and day = :day and closed_at is null""")
                        .param("first", finding.first())
                        .param("last", finding.last())
                        .param("people", finding.people())
                        .param("readings", finding.readings())
                        .param("reader", reader)
                        .param("kind", finding.kind().name())
                        .param("day", day)
                        .update()
                == 1;
    }

    /** By kind the last reading that a judged alarm on that reader and day covers. */
    Map<AlarmKind, OffsetDateTime> judgedUntil(String reader, LocalDate day) {
        Map<AlarmKind, OffsetDateTime> until = new EnumMap<>(AlarmKind.class);
        database.sql("""
                        select kind, max(last_at) as last_at from app.reading_alarm
                        where reader = :reader and day = :day and closed_at is not null group by kind""").param("reader", reader).param("day", day).query(row -> {
            until.put(AlarmKind.valueOf(row.getString("kind")), row.getObject("last_at", OffsetDateTime.class));
        });
        return until;
    }

    Optional<ReadingAlarm> find(RequestNumber number) {
        return one("number = :number", number);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<ReadingAlarm> lock(RequestNumber number) {
        return one("number = :number for no key update", number);
    }

    List<ReadingAlarm> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(AlarmTable::read)
                .list();
    }

    void asked(RequestNumber number, AgencyCode agency) {
        database.sql("update app.reading_alarm set agency = :agency where number = :number")
                .param("agency", agency.code())
                .param("number", number.text())
                .update();
    }

    /** From the state in which it was seen, on to the agency above. */
    boolean escalated(ReadingAlarm seen, @Nullable AgencyCode agency, LocalDate due) {
        return database.sql("""
                        update app.reading_alarm set status = 'ESCALATED', agency = :agency, due = :due
                        where number = :number and status = :from and due = :dueBefore""")
                        .param("agency", code(agency))
                        .param("due", due)
                        .param("number", seen.number().text())
                        .param("from", seen.status().name())
                        .param("dueBefore", seen.due())
                        .update()
                == 1;
    }

    /** Whether it was to be judged. */
    boolean judged(ReadingAlarm alarm, Judgement judgement, String judge, OffsetDateTime at) {
        return database.sql("""
                        update app.reading_alarm set status = :to, closed_at = :at, judge = :judge, reason = :reason,
                            measures = :measures
                        where number = :number and closed_at is null""")
                        .param("to", judgement.outcome().status().name())
                        .param("at", at)
                        .param("judge", judge)
                        .param("reason", codec.writer(alarm.lockedFor()).lock(judgement.reason(), place(alarm)))
                        .param(
                                "measures",
                                judgement.measures().stream().map(Enum::name).toArray(String[]::new))
                        .param("number", alarm.number().text())
                        .update()
                == 1;
    }

    /** Why it was judged so; none while it is open. */
    @Nullable
    String reason(ReadingAlarm alarm) {
        if (alarm.closedAt() == null) return null;
        byte[] locked = database.sql("select reason from app.reading_alarm where number = ?")
                .param(alarm.number().text())
                .query(byte[].class)
                .single();
        return codec.open(locked, place(alarm));
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.reading_alarm set due = :to where due = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<ReadingAlarm> one(String condition, RequestNumber number) {
        return database.sql(SELECT + condition)
                .param("number", number.text())
                .query(AlarmTable::read)
                .optional();
    }

    static ReadingAlarm read(ResultSet row, int index) throws SQLException {
        return new ReadingAlarm(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                row.getString("reader"),
                agency(row.getString("reader_agency")),
                new RecordId(row.getObject("locked_for", UUID.class)),
                row.getObject("day", LocalDate.class),
                new Finding(
                        AlarmKind.valueOf(row.getString("kind")),
                        row.getObject("first_at", OffsetDateTime.class),
                        row.getObject("last_at", OffsetDateTime.class),
                        row.getInt("people"),
                        row.getInt("readings")),
                row.getObject("raised_at", OffsetDateTime.class),
                AlarmStatus.valueOf(row.getString("status")),
                agency(row.getString("agency")),
                row.getObject("due", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("judge"),
                Arrays.stream((String[]) row.getArray("measures").getArray())
                        .map(AlarmMeasure::valueOf)
                        .toList());
    }

    private static Place place(ReadingAlarm alarm) {
        return new Place("reading_alarm", "reason", alarm.number().text());
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.code();
    }
}
