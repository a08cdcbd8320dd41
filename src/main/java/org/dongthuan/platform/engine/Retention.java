package org.dongthuan.platform.engine;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.dongthuan.platform.engine.DefinitionTable.Latest;
import org.springframework.stereotype.Component;

/** Gives each shipped model the time to live that the catalogue says, whatever the file of the model says. */
@Component
class Retention {

    private final RepositoryService repository;
    private final DefinitionTable definitions;

    Retention(RepositoryService repository, DefinitionTable definitions) {
        this.repository = repository;
        this.definitions = definitions;
    }

    /**
     * Holds from the next run on; what is running keeps the end of its history that was computed when it began.
     *
     * @param files models that are deployed, named after what they contain
     */
    void apply(RetentionCatalogue catalogue, Collection<String> files) {
        Map<String, Latest> processes = definitions.processes();
        Map<String, Latest> decisions = definitions.decisions();
        for (String file : files) {
            String key = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
            if (file.endsWith(".bpmn"))
                applyToProcess(requireNonNull(processes.get(key), key), catalogue.daysOfProcess(key));
            if (file.endsWith(".dmn"))
                applyToDecision(requireNonNull(decisions.get(key), key), catalogue.daysOfDecision(key));
        }
    }

    private void applyToProcess(Latest process, Integer days) {
        if (!days.equals(process.days())) repository.updateProcessDefinitionHistoryTimeToLive(process.id(), days);
    }

    private void applyToDecision(Latest decision, Integer days) {
        if (!days.equals(decision.days())) repository.updateDecisionDefinitionHistoryTimeToLive(decision.id(), days);
    }
}
