package org.dongthuan.correction.process;

import org.dongthuan.correction.WaitingForPapers;
import org.dongthuan.mandate.MandateChanged;
import org.dongthuan.platform.engine.TaskCandidates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps requests that wait for papers in the lists of those who may bring them, when mandates are accepted, begin or end.
 * Nobody may do more by it: whoever opens or answers is judged by the mandate itself.
 */
@Component
class SupplyCandidates {

    private final WaitingForPapers waiting;
    private final TaskCandidates tasks;

    SupplyCandidates(WaitingForPapers waiting, TaskCandidates tasks) {
        this.waiting = waiting;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(MandateChanged changed) {
        waiting.of(changed.principal())
                .forEach((number, asked) -> tasks.follow(number.text(), "supplyDocuments", asked));
    }
}
