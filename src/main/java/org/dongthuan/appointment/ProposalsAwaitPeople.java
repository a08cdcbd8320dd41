package org.dongthuan.appointment;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Proposals that nobody independent is there to confirm. */
@Component
class ProposalsAwaitPeople implements AwaitsPeople {

    private final ProposalTable proposals;
    private final Confirmers confirmers;
    private final AppointmentWorkflow workflow;

    ProposalsAwaitPeople(ProposalTable proposals, Confirmers confirmers, AppointmentWorkflow workflow) {
        this.proposals = proposals;
        this.confirmers = confirmers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return proposals.find(number).flatMap(confirmers::find).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
