package org.dongthuan.consent.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.consent.CessationWorkflow;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code consent-withdrawal.bpmn}, the consent's number as business key. */
@Component
class EngineCessationWorkflow implements CessationWorkflow {

    private final RuntimeService runtime;

    EngineCessationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(CessationModel.PROCESS, number.text());
    }

    @Override
    public List<RequestNumber> waiting() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CessationModel.PROCESS)
                .activityIdIn(CessationModel.AWAIT_CONFIRMER)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .map(RequestNumber::new)
                .toList();
    }

    @Override
    public void goOn(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(CessationModel.CONFIRMER_APPOINTED)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it went on, or ended, between the two looks
        }
    }
}
