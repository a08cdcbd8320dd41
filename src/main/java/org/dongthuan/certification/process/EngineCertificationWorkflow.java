package org.dongthuan.certification.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.certification.CertificationWorkflow;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code function-certification.bpmn}. */
@Component
class EngineCertificationWorkflow implements CertificationWorkflow {

    private final RuntimeService runtime;

    EngineCertificationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public List<RequestNumber> waiting() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(FunctionCertificationModel.PROCESS)
                .activityIdIn(FunctionCertificationModel.AWAIT_CERTIFIER)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .map(RequestNumber::new)
                .toList();
    }

    @Override
    public void goOn(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(FunctionCertificationModel.CERTIFIER_APPOINTED)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it went on, or ended, between the two looks
        }
    }
}
