package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.dongthuan.platform.ConcurrentChange;
import org.springframework.stereotype.Component;

/** Two people who complete one task: the engine lets the second one fail. */
@Component
class EngineConcurrentChange implements ConcurrentChange {

    @Override
    public boolean isSaidBy(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
