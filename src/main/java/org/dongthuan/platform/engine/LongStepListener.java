package org.dongthuan.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.dongthuan.platform.Workers;

/** Wakes the workers when a process comes to a long step, so that nobody waits for the next look. */
final class LongStepListener extends AbstractBpmnParseListener implements ExecutionListener {

    private final Supplier<Workers> workers;

    LongStepListener(Supplier<Workers> workers) {
        this.workers = workers;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior)
            activity.addBuiltInListener(EVENTNAME_START, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        workers.get().wakeAfterCommit();
    }
}
