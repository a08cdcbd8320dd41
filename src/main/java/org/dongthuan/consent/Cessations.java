package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TimeLimitRules;
import org.springframework.stereotype.Component;

/** Opens what follows a withdrawal under which something was granted. */
@Component
class Cessations {

    private final CessationTable table;
    private final CessationWorkflow workflow;
    private final TimeLimitRules limits;
    private final Clock clock;

    Cessations(CessationTable table, CessationWorkflow workflow, TimeLimitRules limits, Clock clock) {
        this.table = table;
        this.workflow = workflow;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whom to ask is found by the process, after the withdrawal: it must not fail because nobody is there. */
    void open(Consent withdrawn) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        table.add(withdrawn.id(), now, limits.dueDate(TimeLimitRules.CESSATION, now.toLocalDate()));
        workflow.start(withdrawn.number());
    }
}
