package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.dongthuan.platform.LostRace;
import org.springframework.stereotype.Component;

/** Two people who complete one task: the engine lets the second one fail. */
@Component
class EngineLostRace implements LostRace {

    @Override
    public boolean isSaidBy(Throwable failure) {
        return failure instanceof OptimisticLockingException;
    }
}
