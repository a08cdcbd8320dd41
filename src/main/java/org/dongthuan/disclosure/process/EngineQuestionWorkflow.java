package org.dongthuan.disclosure.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.disclosure.QuestionWorkflow;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The journeys of {@code access-question.bpmn}. */
@Component
class EngineQuestionWorkflow implements QuestionWorkflow {

    private final RuntimeService runtime;
    private final OpenTasks tasks;

    EngineQuestionWorkflow(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(RequestNumber number) {
        runtime.startProcessInstanceByKey(AccessQuestionModel.PROCESS, number.text());
    }

    @Override
    public List<RequestNumber> waiting() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AccessQuestionModel.PROCESS)
                .activityIdIn(AccessQuestionModel.AWAIT_ANSWERER)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .map(RequestNumber::new)
                .toList();
    }

    @Override
    public void goOn(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(AccessQuestionModel.ANSWERER_APPOINTED)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it went on, or ended, between the two looks
        }
    }

    @Override
    public Optional<String> responseTask(RequestNumber number) {
        return tasks.find(number, AccessQuestionModel.RESPOND);
    }
}
