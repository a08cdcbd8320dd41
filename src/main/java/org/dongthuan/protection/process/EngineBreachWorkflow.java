package org.dongthuan.protection.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.protection.BreachWorkflow;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code breach-notice.bpmn}. */
@Component
class EngineBreachWorkflow implements BreachWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;
    private final OpenTasks tasks;

    EngineBreachWorkflow(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime, BreachNoticeModel.PROCESS, BreachNoticeModel.AWAIT_OFFICER, BreachNoticeModel.OFFICER_CAME);
        this.tasks = tasks;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(BreachNoticeModel.PROCESS, number.text());
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
        return Stream.of(BreachNoticeModel.ASSESS, BreachNoticeModel.NOTICE, BreachNoticeModel.CLOSE)
                .flatMap(step -> tasks.find(number, step).stream())
                .findFirst();
    }
}
