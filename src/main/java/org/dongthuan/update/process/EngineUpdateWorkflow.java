package org.dongthuan.update.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateWorkflow;
import org.springframework.stereotype.Component;

/** Updates travel as instances of {@code record-update}, their number as business key. */
@Component
class EngineUpdateWorkflow implements UpdateWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineUpdateWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate, boolean list) {
        runtime.startProcessInstanceByKey(
                RecordUpdateModel.PROCESS,
                number.text(),
                Map.of(
                        RecordUpdateModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        RecordUpdateModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone()),
                        RecordUpdateModel.LIST.name(), list));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RecordUpdateModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
