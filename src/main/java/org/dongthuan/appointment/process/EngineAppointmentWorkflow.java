package org.dongthuan.appointment.process;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.appointment.AppointmentWorkflow;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code appointment.bpmn}. */
@Component
class EngineAppointmentWorkflow implements AppointmentWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;

    EngineAppointmentWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime, AppointmentModel.PROCESS, AppointmentModel.AWAIT_CONFIRMER, AppointmentModel.CONFIRMER_CAME);
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(AppointmentModel.PROCESS, number.text());
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(AppointmentModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
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
