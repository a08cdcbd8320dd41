package org.dongthuan.certification.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.certification.CertificationWorkflow;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code function-certification.bpmn}. */
@Component
class EngineCertificationWorkflow implements CertificationWorkflow {

    private final WaitingRuns waiting;

    EngineCertificationWorkflow(RuntimeService runtime) {
        waiting = new WaitingRuns(
                runtime,
                FunctionCertificationModel.PROCESS,
                FunctionCertificationModel.AWAIT_CERTIFIER,
                FunctionCertificationModel.CERTIFIER_APPOINTED);
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
