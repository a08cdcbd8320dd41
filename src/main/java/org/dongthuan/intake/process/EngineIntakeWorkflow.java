package org.dongthuan.intake.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.intake.IntakeWorkflow;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code record-intake.bpmn}. */
@Component
class EngineIntakeWorkflow implements IntakeWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;
    private final OpenTasks tasks;

    EngineIntakeWorkflow(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime,
                RecordIntakeModel.PROCESS,
                RecordIntakeModel.AWAIT_CONFIRMER,
                RecordIntakeModel.CONFIRMER_APPOINTED);
        this.tasks = tasks;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(RecordIntakeModel.PROCESS, number.text());
    }

    @Override
    public void stop(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RecordIntakeModel.STOPPED)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it was never right, and nobody was asked
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

    @Override
    public Optional<String> task(RequestNumber number) {
        return tasks.find(number, RecordIntakeModel.CONFIRM);
    }
}
