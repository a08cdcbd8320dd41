package org.dongthuan.correction.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.correction.CorrectionWorkflow;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Corrections travel as instances of {@code record-correction}, their number as business key. */
@Component
class EngineCorrectionWorkflow implements CorrectionWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineCorrectionWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                RecordCorrectionModel.PROCESS,
                number.text(),
                Map.of(
                        RecordCorrectionModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        RecordCorrectionModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RecordCorrectionModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }
}
