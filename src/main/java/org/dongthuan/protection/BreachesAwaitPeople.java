package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Breaches that no data-protection officer is there to handle. */
@Component
class BreachesAwaitPeople implements AwaitsPeople {

    private final BreachTable breaches;
    private final BreachOfficers officers;
    private final BreachWorkflow workflow;

    BreachesAwaitPeople(BreachTable breaches, BreachOfficers officers, BreachWorkflow workflow) {
        this.breaches = breaches;
        this.officers = officers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return breaches.find(number).flatMap(officers::nearest).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
