package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Requests to restrict processing that nobody independent is there to decide on. */
@Component
class RestrictionsAwaitPeople implements AwaitsPeople {

    private final RestrictionRequestTable requests;
    private final RestrictionDeciders deciders;
    private final RestrictionWorkflow workflow;

    RestrictionsAwaitPeople(
            RestrictionRequestTable requests, RestrictionDeciders deciders, RestrictionWorkflow workflow) {
        this.requests = requests;
        this.deciders = deciders;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return requests.find(number).flatMap(deciders::nearest).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
