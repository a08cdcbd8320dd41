package org.dongthuan.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** The end of the last day of a term, as the engine is told it. */
public final class TermEnd {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private TermEnd() {}

    public static ZonedDateTime of(LocalDate day, ZoneId zone) {
        return day.atTime(LAST_SECOND).atZone(zone);
    }

    public static String text(LocalDate day, ZoneId zone) {
        return of(day, zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** The first moment after it, for a timer. */
    public static Date over(String text, ZoneId zone) {
        return Date.from(day(text).plusDays(1).atStartOfDay(zone).toInstant());
    }

    public static LocalDate day(String text) {
        return OffsetDateTime.parse(text).toLocalDate();
    }
}
