package org.dongthuan.protection.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.protection.RestrictionWorkflow;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code processing-restriction.bpmn}. */
@Component
class EngineRestrictionWorkflow implements RestrictionWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;

    EngineRestrictionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime,
                ProcessingRestrictionModel.PROCESS,
                ProcessingRestrictionModel.AWAIT_DECIDER,
                ProcessingRestrictionModel.DECIDER_CAME);
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(ProcessingRestrictionModel.PROCESS, number.text());
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(ProcessingRestrictionModel.WITHDRAWN)
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
