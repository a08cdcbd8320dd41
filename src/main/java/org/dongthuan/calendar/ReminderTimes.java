package org.dongthuan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody who has work to do is reminded that its term comes to an end. */
@Component
public class ReminderTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final TimeLimitRules limits;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReminderTimes(TimeLimitRules limits, WorkingDays workingDays, Clock clock) {
        this.limits = limits;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The morning two working days before the due date; for work that begins later than that, the morning of the due
     * date; for work that begins even later, the next working morning. Never at once: the work has only just come.
     */
    public ZonedDateTime before(LocalDate dueDate) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate nextWorkingDay = workingDays.after(now.toLocalDate(), 1);
        return Stream.of(limits.reminderBefore(dueDate), dueDate, nextWorkingDay)
                .map(day -> day.atTime(MORNING).atZone(clock.getZone()))
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** Likewise, as a process asks it when a task begins. */
    public Date beforeEnd(String end) {
        return Date.from(before(TermEnd.day(end)).toInstant());
    }

    /**
     * The morning of the day that the table of limits names from today on, at the latest that of the last day.
     *
     * @param limit a row of the table, which counts from when the work begins
     */
    public Date byLimit(String limit, String end) {
        LocalDate usual = limits.dueDate(limit, LocalDate.now(clock));
        LocalDate last = TermEnd.day(end);
        LocalDate day = usual.isBefore(last) ? usual : last;
        return Date.from(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }
}
