package org.dongthuan.revision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeWorkflow;
import org.springframework.stereotype.Component;

/** Changes travel as instances of {@code decision-change}, their number as business key. */
@Component
class EngineChangeWorkflow implements ChangeWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineChangeWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                DecisionChangeModel.PROCESS,
                number.text(),
                Map.of(
                        DecisionChangeModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        DecisionChangeModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(DecisionChangeModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
