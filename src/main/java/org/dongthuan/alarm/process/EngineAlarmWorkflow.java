package org.dongthuan.alarm.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.alarm.AlarmWorkflow;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code reading-alarm.bpmn}. */
@Component
class EngineAlarmWorkflow implements AlarmWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;
    private final OpenTasks tasks;

    EngineAlarmWorkflow(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime, ReadingAlarmModel.PROCESS, ReadingAlarmModel.AWAIT_JUDGE, ReadingAlarmModel.JUDGE_APPOINTED);
        this.tasks = tasks;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(ReadingAlarmModel.PROCESS, number.text());
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
        return tasks.find(number, ReadingAlarmModel.JUDGE);
    }
}
