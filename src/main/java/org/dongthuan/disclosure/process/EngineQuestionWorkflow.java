package org.dongthuan.disclosure.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.disclosure.QuestionWorkflow;
import org.dongthuan.platform.engine.WaitingRuns;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code access-question.bpmn}. */
@Component
class EngineQuestionWorkflow implements QuestionWorkflow {

    private final RuntimeService runtime;
    private final WaitingRuns waiting;
    private final OpenTasks tasks;

    EngineQuestionWorkflow(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        waiting = new WaitingRuns(
                runtime,
                AccessQuestionModel.PROCESS,
                AccessQuestionModel.AWAIT_ANSWERER,
                AccessQuestionModel.ANSWERER_APPOINTED);
        this.tasks = tasks;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(AccessQuestionModel.PROCESS, number.text());
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
    public Optional<String> responseTask(RequestNumber number) {
        return tasks.find(number, AccessQuestionModel.RESPOND);
    }
}
