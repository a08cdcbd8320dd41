package org.dongthuan.review.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewWorkflow;
import org.springframework.stereotype.Component;

/** The journeys of {@code agency-decision.bpmn}. */
@Component
class EngineReviewWorkflow implements ReviewWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;

    EngineReviewWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
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

    @Override
    public void reassign(RequestNumber number, AgencyCode agency) {
        for (ProcessInstance run : runs(number).list()) {
            if (runtime.getVariable(run.getId(), AgencyDecisionModel.DECIDING_AGENCY) != null)
                runtime.setVariable(run.getId(), AgencyDecisionModel.DECIDING_AGENCY, agency.code());
        }
    }

    @Override
    public void beginAnew(RequestNumber number) {
        if (isHeard(number, AgencyDecisionModel.CASE_MOVED) || isHeard(number, AgencyDecisionModel.PEOPLE_APPOINTED))
            return;
        // runs that began before the model knew that cases move leave their step all the same
        for (ProcessInstance run :
                runs(number).processDefinitionKey(AgencyDecisionModel.PROCESS).list()) {
            runtime.createProcessInstanceModification(run.getId())
                    .cancelAllForActivity(AgencyDecisionModel.TAKE_STEP)
                    .startBeforeActivity(AgencyDecisionModel.FIND_PEOPLE)
                    .execute();
        }
    }

    /** Tells whoever waits for that message; a correlation that finds nobody would spoil the transaction. */
    private boolean isHeard(RequestNumber number, String message) {
        Execution waits = runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.text())
                .messageEventSubscriptionName(message)
                .singleResult();
        if (waits != null) runtime.messageEventReceived(message, waits.getId());
        return waits != null;
    }

    private ProcessInstanceQuery runs(RequestNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.text());
    }
}
