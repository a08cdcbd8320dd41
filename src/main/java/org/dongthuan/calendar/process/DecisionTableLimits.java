package org.dongthuan.calendar.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.dongthuan.calendar.TimeLimits;
import org.dongthuan.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** Reads the limits from {@code processes/time-limit.dmn}. */
@Component
class DecisionTableLimits implements TimeLimits {

    private static final String DECISION = "time-limit";

    private final DecisionService decisions;

    DecisionTableLimits(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public LocalDate dueDate(String limit, LocalDate dayOfEvent) {
        var result = decisions.evaluateDecisionTableByKey(DECISION, Map.of("limit", limit));
        if (result.isEmpty()) throw new IllegalArgumentException("No such limit: " + limit);
        Integer days = result.getSingleResult().getEntry("days");
        return WorkingDays.onOrAfter(dayOfEvent.plusDays(days));
    }
}
