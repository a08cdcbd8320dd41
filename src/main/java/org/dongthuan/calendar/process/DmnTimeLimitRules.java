package org.dongthuan.calendar.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Reads the limits from {@code processes/time-limit.dmn}. */
@Component
class DmnTimeLimitRules implements TimeLimitRules {

    private static final String DECISION = "time-limit";
    private static final String REMINDER = "decision-reminder";

    private final DecisionService decisions;
    private final WorkingDays workingDays;

    DmnTimeLimitRules(DecisionService decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    @Override
    public LocalDate dueDate(String limit, LocalDate dayOfEvent) {
        Term term = term(limit);
        return switch (term.unit()) {
            case DAYS -> workingDays.onOrAfter(dayOfEvent.plusDays(term.days()));
            case WORKING_DAYS -> workingDays.after(dayOfEvent, term.days());
        };
    }

    @Override
    public LocalDate reminderBefore(LocalDate dueDate) {
        return workingDays.before(dueDate, term(REMINDER).days());
    }

    private Term term(String limit) {
        var result = decisions.evaluateDecisionTableByKey(DECISION, Map.of("limit", limit));
        if (result.isEmpty()) throw new IllegalArgumentException("No such limit: " + limit);
        var row = result.getSingleResult();
        Integer days = row.getEntry("days");
        String unit = row.getEntry("unit");
        return new Term(days, Unit.valueOf(unit));
    }

    private record Term(int days, Unit unit) {}

    /** Whether days off count. */
    private enum Unit {
        DAYS,
        WORKING_DAYS
    }
}
