package org.dongthuan.review.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewWorkflow;
import org.springframework.stereotype.Component;

/** The journeys of {@code agency-decision.bpmn}. */
@Component
class EngineReviewWorkflow implements ReviewWorkflow {

    private final RuntimeService runtime;

    EngineReviewWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public List<RequestNumber> waiting() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AgencyDecisionModel.PROCESS)
                .activityIdIn(AgencyDecisionModel.AWAIT_PEOPLE)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .map(RequestNumber::new)
                .toList();
    }

    @Override
    public void goOn(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(AgencyDecisionModel.PEOPLE_APPOINTED)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it went on, or ended, between the two looks
        }
    }
}
