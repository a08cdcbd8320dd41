package org.dongthuan.consent.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.consent.CessationWorkflow;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code consent-withdrawal.bpmn}, the consent's number as business key. */
@Component
class EngineCessationWorkflow implements CessationWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;

    EngineCessationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime, CessationModel.PROCESS, CessationModel.AWAIT_CONFIRMER, CessationModel.CONFIRMER_APPOINTED);
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(CessationModel.PROCESS, number.text());
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
