package org.dongthuan.review;

import org.dongthuan.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a user task shows and accepts. */
@Component
class TaskContracts {

    private final ObjectProvider<TaskContract<?>> contracts;

    TaskContracts(ObjectProvider<TaskContract<?>> contracts) {
        this.contracts = contracts;
    }

    TaskContract<?> of(String step) {
        return contracts.stream()
                .filter(contract -> contract.steps().contains(step))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("task-unknown"));
    }
}
