package org.dongthuan.alarm;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Alarms that nobody independent is there to judge. */
@Component
class AlarmsAwaitPeople implements AwaitsPeople {

    private final AlarmTable alarms;
    private final Judges judges;
    private final AlarmWorkflow workflow;

    AlarmsAwaitPeople(AlarmTable alarms, Judges judges, AlarmWorkflow workflow) {
        this.alarms = alarms;
        this.judges = judges;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return alarms.find(number).flatMap(judges::nearest).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
