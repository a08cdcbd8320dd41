package org.dongthuan.platform.engine;

import java.util.Collection;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Gives each shipped model the time to live that the catalogue says, whatever the file of the model says. */
@Component
class Retention {

    private final RepositoryService repository;

    Retention(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Holds from the next run on; what is running keeps the end of its history that was computed when it began.
     *
     * @param files models that are deployed, named after what they contain
     */
    void apply(RetentionCatalogue catalogue, Collection<String> files) {
        for (String file : files) {
            if (file.endsWith(".bpmn")) apply(process(id(file)), catalogue.daysOfProcess(id(file)));
            if (file.endsWith(".dmn")) apply(decision(id(file)), catalogue.daysOfDecision(id(file)));
        }
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private void apply(ProcessDefinition process, Integer days) {
        if (!days.equals(process.getHistoryTimeToLive()))
            repository.updateProcessDefinitionHistoryTimeToLive(process.getId(), days);
    }

    private void apply(DecisionDefinition decision, Integer days) {
        if (!days.equals(decision.getHistoryTimeToLive()))
            repository.updateDecisionDefinitionHistoryTimeToLive(decision.getId(), days);
    }

    private ProcessDefinition process(String id) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(id)
                .latestVersion()
                .singleResult();
    }

    private DecisionDefinition decision(String id) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult();
    }
}
