package org.dongthuan.reorganisation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.reorganisation.AgencyChangeWorkflow;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code agency-change.bpmn}. */
@Component
class EngineAgencyChangeWorkflow implements AgencyChangeWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;

    EngineAgencyChangeWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime,
                AgencyChangeModel.PROCESS,
                AgencyChangeModel.AWAIT_CONFIRMER,
                AgencyChangeModel.CONFIRMER_CAME);
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(AgencyChangeModel.PROCESS, number.text());
    }

    /** What was confirmed is carried out from that day on. */
    void startHandover(RequestNumber number, LocalDate from) {
        runtime.startProcessInstanceByKey(
                AgencyChangeModel.HANDOVER, number.text(), Map.of(AgencyChangeModel.FIRST_DAY, from.toString()));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(AgencyChangeModel.WITHDRAWN)
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
