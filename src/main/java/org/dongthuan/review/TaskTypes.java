package org.dongthuan.review;

import org.dongthuan.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a user task shows and accepts. */
@Component
class TaskTypes {

    private final ObjectProvider<TaskType<?>> contracts;

    TaskTypes(ObjectProvider<TaskType<?>> contracts) {
        this.contracts = contracts;
    }

    TaskType<?> of(String step) {
        return contracts.stream()
                .filter(contract -> contract.steps().contains(step))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("task-unknown"));
    }
}
