package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Changes of agencies that nobody independent is there to confirm. */
@Component
class AgencyChangesAwaitPeople implements AwaitsPeople {

    private final AgencyChangeTable changes;
    private final AgencyChangeConfirmers confirmers;
    private final AgencyChangeWorkflow workflow;

    AgencyChangesAwaitPeople(
            AgencyChangeTable changes, AgencyChangeConfirmers confirmers, AgencyChangeWorkflow workflow) {
        this.changes = changes;
        this.confirmers = confirmers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return changes.find(number).flatMap(confirmers::find).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
