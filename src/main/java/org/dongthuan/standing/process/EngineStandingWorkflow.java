package org.dongthuan.standing.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingWorkflow;
import org.springframework.stereotype.Component;

/** Proposals travel as instances of {@code standing-decision}, their number as business key. */
@Component
class EngineStandingWorkflow implements StandingWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineStandingWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode department, LocalDate dueDate, LocalDate lastDay) {
        runtime.startProcessInstanceByKey(
                StandingDecisionModel.PROCESS,
                number.text(),
                Map.of(
                        StandingDecisionModel.DECIDING_AGENCY.name(), department.code(),
                        StandingDecisionModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone()),
                        StandingDecisionModel.LAST_DAY.name(), TermEnd.text(lastDay, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(StandingDecisionModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
