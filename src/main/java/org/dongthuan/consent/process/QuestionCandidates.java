package org.dongthuan.consent.process;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.consent.Representatives;
import org.dongthuan.mandate.MandateChanged;
import org.dongthuan.platform.engine.TaskCandidates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps open questions in the lists of those who may answer them, when mandates are accepted, begin or end. Nobody may do
 * more by it: whoever opens or answers is judged by the mandate itself.
 */
@Component
class QuestionCandidates {

    private final Representatives representatives;
    private final TaskCandidates tasks;

    QuestionCandidates(Representatives representatives, TaskCandidates tasks) {
        this.representatives = representatives;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(MandateChanged changed) {
        representatives.mandataries(changed.principal()).forEach((number, mandataries) -> {
            List<String> asked = new ArrayList<>(mandataries);
            asked.add(changed.principal());
            tasks.follow(number.text(), "answerConsentRequest", asked);
        });
    }
}
