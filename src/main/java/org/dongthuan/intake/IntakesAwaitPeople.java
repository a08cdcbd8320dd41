package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Files that nobody independent is there to confirm. */
@Component
class IntakesAwaitPeople implements AwaitsPeople {

    private final IntakeTable table;
    private final IntakeConfirmers confirmers;
    private final IntakeWorkflow workflow;

    IntakesAwaitPeople(IntakeTable table, IntakeConfirmers confirmers, IntakeWorkflow workflow) {
        this.table = table;
        this.confirmers = confirmers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return table.find(number).flatMap(confirmers::nearest).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
