package org.dongthuan.consent;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Withdrawals after which nobody is there to confirm that use has stopped. */
@Component
class CessationsAwaitPeople implements AwaitsPeople {

    private final CessationJourney journey;
    private final CessationWorkflow workflow;

    CessationsAwaitPeople(CessationJourney journey, CessationWorkflow workflow) {
        this.journey = journey;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return journey.isSomebodyThere(number);
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
