package org.dongthuan.representation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.Refusal;
import org.dongthuan.representation.RepresentationWorkflow;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Proposals travel as instances of {@code representative-recording}, their number as business key. */
@Component
class EngineRepresentationWorkflow implements RepresentationWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineRepresentationWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                RepresentationModel.PROCESS,
                number.text(),
                Map.of(
                        RepresentationModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        RepresentationModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RepresentationModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
