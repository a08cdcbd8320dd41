package org.dongthuan.calendar.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.platform.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the limits from {@code processes/time-limit.dmn}. */
@Component
class DmnTimeLimitRules implements TimeLimitRules {

    private static final String DECISION = "time-limit";
    private static final String REMINDER = "decision-reminder";

    private final DecisionTables tables;
    private final WorkingDays workingDays;

    DmnTimeLimitRules(DecisionTables tables, WorkingDays workingDays) {
        this.tables = tables;
        this.workingDays = workingDays;
    }

    @Override
    public LocalDate dueDate(String limit, LocalDate dayOfEvent) {
        Length length = length(limit);
        return length.workingDays()
                ? workingDays.after(dayOfEvent, length.days())
                : workingDays.onOrAfter(dayOfEvent.plusDays(length.days()));
    }

    @Override
    public LocalDate afterPause(String limit, LocalDate dueDate, LocalDate stopped, LocalDate goesOn) {
        if (length(limit).workingDays()) {
            int left = workingDays.left(stopped, dueDate);
            return left < 0 ? workingDays.before(goesOn, -left) : workingDays.after(goesOn, left);
        }
        LocalDate shifted = dueDate.plusDays(ChronoUnit.DAYS.between(stopped, goesOn));
        return dueDate.isBefore(stopped) ? shifted : workingDays.onOrAfter(shifted);
    }

    @Override
    public LocalDate reminderBefore(LocalDate dueDate) {
        return workingDays.before(dueDate, length(REMINDER).days());
    }

    @Override
    public Length length(String limit) {
        var result = tables.ask(DECISION, Map.of("limit", limit));
        if (result.isEmpty()) throw new IllegalArgumentException("No such limit: " + limit);
        var row = result.getSingleResult();
        Integer days = row.getEntry("days");
        String unit = row.getEntry("unit");
        return new Length(days, Unit.valueOf(unit) == Unit.WORKING_DAYS);
    }

    /** Whether days off count. */
    private enum Unit {
        DAYS,
        WORKING_DAYS
    }
}
