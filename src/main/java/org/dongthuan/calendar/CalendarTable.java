package org.dongthuan.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.calendar.Holidays.Holiday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code calendar_day}; a day that was taken out stays as a row, so that no seeding brings it back. */
@Component
class CalendarTable {

    private static final String SELECT =
            "select day, kind, name_vi, name_en, origin, reason, changed_by, changed_at from app.calendar_day";

    private final JdbcClient database;
    private final Clock clock;

    CalendarTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<LocalDate, DayKind> kinds() {
        return database.sql(SELECT + " where not removed").query((row, index) -> day(row)).list().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarDay::day, CalendarDay::kind));
    }

    List<CalendarDay> year(int year, boolean removed) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), removed);
    }

    List<CalendarDay> between(LocalDate first, LocalDate last, boolean removed) {
        return database.sql(SELECT + " where removed = :removed and day between :first and :last order by day")
                .param("removed", removed)
                .param("first", first)
                .param("last", last)
                .query((row, index) -> day(row))
                .list();
    }

    Optional<CalendarDay> find(LocalDate day) {
        return database.sql(SELECT + " where not removed and day = :day")
                .param("day", day)
                .query((row, index) -> day(row))
                .optional();
    }

    int insertMissing(List<Holiday> holidays) {
        return holidays.stream()
                .mapToInt(holiday -> database.sql("""
                                insert into app.calendar_day (day, kind, name_vi, name_en, origin, changed_at)
                                values (:day, :kind, :nameVi, :nameEn, 'COMPUTED', :now) on conflict (day) do nothing""")
                        .param("day", holiday.day())
                        .param("kind", holiday.kind().name())
                        .param("nameVi", holiday.nameVi())
                        .param("nameEn", holiday.nameEn())
                        .param("now", OffsetDateTime.now(clock))
                        .update())
                .sum();
    }

    /** Whether it could be stated: not where the day already stands in the calendar. */
    boolean state(CalendarDay day) {
        return database.sql("""
                                insert into app.calendar_day as c
                                    (day, kind, name_vi, name_en, origin, reason, changed_by, changed_at)
                                values (:day, :kind, :nameVi, :nameEn, 'STATED', :reason, :by, :at)
                                on conflict (day) do update set kind = excluded.kind, name_vi = excluded.name_vi,
                                    name_en = excluded.name_en, origin = excluded.origin, reason = excluded.reason,
                                    changed_by = excluded.changed_by, changed_at = excluded.changed_at, removed = false
                                where c.removed""")
                        .param("day", day.day())
                        .param("kind", day.kind().name())
                        .param("nameVi", day.nameVi())
                        .param("nameEn", day.nameEn())
                        .param("reason", day.reason())
                        .param("by", day.changedBy())
                        .param("at", day.changedAt())
                        .update()
                == 1;
    }

    /** Whether it stood in the calendar until now. */
    boolean remove(LocalDate day, String account) {
        return database.sql("""
                                update app.calendar_day set removed = true, changed_by = :by, changed_at = :at
                                where day = :day and not removed""")
                        .param("day", day)
                        .param("by", account)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name_vi"),
                row.getString("name_en"),
                CalendarDay.Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
