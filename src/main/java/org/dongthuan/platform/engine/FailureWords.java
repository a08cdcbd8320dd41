package org.dongthuan.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What administrators read of a step that failed: which case, of which agency, which step, what to do. The words of the
 * exception are for those who look at the details: they speak to programmers, and may quote what the step worked on.
 */
@Component
class FailureWords {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);

    private final Texts texts;
    private final ObjectProvider<CaseAgencies> agencies;
    private final ObjectProvider<RepositoryService> repository;

    FailureWords(Texts texts, ObjectProvider<CaseAgencies> agencies, ObjectProvider<RepositoryService> repository) {
        this.texts = texts;
        this.agencies = agencies;
        this.repository = repository;
    }

    /** Of a job, which waits for an administrator after its last try. */
    String ofJob(FailedStep step) {
        return about("engine.failure.job", step);
    }

    /** Of a long step, which is tried again by itself even after its last try. */
    String ofLongStep(FailedStep step) {
        return about("engine.failure.long-step", step);
    }

    private String about(String key, FailedStep step) {
        @Nullable String number = step.businessKey();
        if (number == null) return text("engine.failure.no-case");
        return text(key, number + agencyOf(number), nameOf(step));
    }

    /** Left out when it cannot be told: what broke the step may be that its case is unreadable. */
    private String agencyOf(String number) {
        try {
            return agencies.orderedStream()
                    .flatMap(known -> known.agencyOf(number).stream())
                    .map(name -> " (" + name + ")")
                    .findFirst()
                    .orElse("");
        } catch (RuntimeException e) {
            LOG.warn(
                    "The agency that has {} cannot be told: {}",
                    number,
                    e.getClass().getSimpleName());
            return "";
        }
    }

    /** As it stands on the diagram. */
    private String nameOf(FailedStep step) {
        @Nullable String activity = step.activity();
        if (activity == null || step.definition() == null) return "";
        return Optional.<Object>ofNullable(repository
                        .getObject()
                        .getBpmnModelInstance(step.definition())
                        .getModelElementById(activity))
                .filter(FlowNode.class::isInstance)
                .map(node -> ((FlowNode) node).getName())
                .orElse(activity);
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, Texts.VIETNAMESE, arguments);
    }
}
