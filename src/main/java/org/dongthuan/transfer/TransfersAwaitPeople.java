package org.dongthuan.transfer;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Transfers that nobody independent is there to accept. */
@Component
class TransfersAwaitPeople implements AwaitsPeople {

    private final TransferTable table;
    private final Receivers receivers;
    private final TransferWorkflow workflow;

    TransfersAwaitPeople(TransferTable table, Receivers receivers, TransferWorkflow workflow) {
        this.table = table;
        this.receivers = receivers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return table.find(number).flatMap(receivers::find).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
