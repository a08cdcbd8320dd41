package org.dongthuan.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** Says in a line how the last day of a term was counted. */
@Component
public class TermWords {

    private final TimeLimitRules limits;
    private final CalendarTable table;
    private final Texts texts;

    TermWords(TimeLimitRules limits, CalendarTable table, Texts texts) {
        this.limits = limits;
        this.table = table;
        this.texts = texts;
    }

    /** @param limit the name of the limit in {@code time-limit.dmn} */
    public String counted(String limit, OffsetDateTime event, LocalDate lastDay, Locale locale) {
        LocalDate dayOfEvent = VietnamTime.dayOf(event);
        TimeLimitRules.Length length = limits.length(limit);
        LocalDate first = dayOfEvent.plusDays(1);
        List<CalendarDay> special = table.between(first, lastDay, false);
        List<String> parts = new ArrayList<>();
        if (length.workingDays()) {
            parts.add(texts.text("calendar.term.working", locale, length.days(), VietnamTime.day(first)));
            // a term that only runs over a day stated later keeps its end: the day did not count for it
            List<CalendarDay> counted = limits.dueDate(limit, dayOfEvent).equals(lastDay) ? special : List.of();
            add(parts, "off", counted, day -> !day.kind().isWorked() && !DayCount.isWeekend(day.day()), locale);
            add(parts, "worked", counted, day -> day.kind().isWorked(), locale);
        } else {
            LocalDate counted = dayOfEvent.plusDays(length.days());
            parts.add(texts.text("calendar.term.days", locale, length.days(), VietnamTime.day(first)));
            if (lastDay.isAfter(counted))
                parts.add(texts.text("calendar.term.moved", locale, VietnamTime.day(counted)));
        }
        return String.join("; ", parts);
    }

    private void add(
            List<String> parts, String key, List<CalendarDay> special, Predicate<CalendarDay> which, Locale locale) {
        String days = special.stream()
                .filter(which)
                .map(day -> "%s (%s)".formatted(VietnamTime.day(day.day()), day.name(locale)))
                .collect(Collectors.joining(", "));
        if (!days.isEmpty()) parts.add(texts.text("calendar.term." + key, locale, days));
    }
}
