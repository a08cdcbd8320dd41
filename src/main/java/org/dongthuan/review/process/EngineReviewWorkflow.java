package org.dongthuan.review.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewWorkflow;
import org.springframework.stereotype.Component;

/** The journeys of {@code agency-decision.bpmn}. */
@Component
class EngineReviewWorkflow implements ReviewWorkflow {

    private final WaitingRuns waiting;

    EngineReviewWorkflow(RuntimeService runtime) {
        waiting = new WaitingRuns(
                runtime,
                AgencyDecisionModel.PROCESS,
                AgencyDecisionModel.AWAIT_PEOPLE,
                AgencyDecisionModel.PEOPLE_APPOINTED);
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
