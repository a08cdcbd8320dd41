package org.dongthuan.certification.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.certification.EndWorkflow;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Proposals travel as instances of {@code certification-end}, their number as business key. */
@Component
class EngineEndWorkflow implements EndWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineEndWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                CertificationEndModel.PROCESS,
                number.text(),
                Map.of(
                        CertificationEndModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        CertificationEndModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(CertificationEndModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
