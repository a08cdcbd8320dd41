package org.dongthuan.transfer.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.TransferWorkflow;
import org.springframework.stereotype.Component;

/** Transfers travel as instances of {@code record-transfer}, their number as business key. */
@Component
class EngineTransferWorkflow implements TransferWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;
    private final Clock clock;

    EngineTransferWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
        waiting = new WaitingRuns(
                runtime, TransferModel.ACCEPTANCE, TransferModel.AWAIT_RECEIVER, TransferModel.RECEIVER_CAME);
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                TransferModel.PROCESS,
                number.text(),
                Map.of(
                        TransferModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        TransferModel.DUE_DATE.name(), TermEnd.text(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(TransferModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }

    @Override
    public List<RequestNumber> waiting() {
        return waiting.keys().stream().map(RequestNumber::new).toList();
    }

    @Override
    public void goOn(RequestNumber number) {
        waiting.goOn(number.text());
    }
}
