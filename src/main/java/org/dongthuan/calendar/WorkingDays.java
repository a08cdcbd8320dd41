package org.dongthuan.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which days are worked, by the table {@code calendar_day}. */
@Component
public class WorkingDays {

    private final CalendarTable table;
    private volatile DayCount count;

    WorkingDays(CalendarTable table, CalendarSeed seed) {
        this.table = table;
        seed.plant();
        count = new DayCount(table.kinds());
    }

    public boolean isWorkingDay(LocalDate day) {
        return count.isWorkingDay(day);
    }

    /** The day itself, or the next working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return count.onOrAfter(day);
    }

    /** The last of so many working days; the day itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        return count.after(day, workingDays);
    }

    /** So many working days back; the day itself is not counted. */
    public LocalDate before(LocalDate day, int workingDays) {
        return count.before(day, workingDays);
    }

    /** How many working days are left up to the last one, today not counted; fewer than none when it is past. */
    public int left(LocalDate today, LocalDate last) {
        return count.between(today, last);
    }

    /** A change on another node is seen within the minute. */
    @Scheduled(fixedDelay = 50_000, initialDelay = 50_000)
    synchronized void refresh() {
        // one after the other: a look begun before a change must not win over one begun after it
        Map<LocalDate, DayKind> days = table.kinds();
        count = new DayCount(days);
    }

    @TransactionalEventListener
    void refresh(CalendarDesk.Changed change) {
        refresh();
    }
}
