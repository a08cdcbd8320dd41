package org.dongthuan.platform.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the tables of the rules outside of a model. A table always gives the same answer to the same question, so each is
 * worked out once; a newer version of the table is asked anew.
 */
@Component
public class DecisionTables {

    private static final int MOST = 10_000;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Map<Question, DmnDecisionTableResult> answers =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, DmnDecisionTableResult> longUnasked) {
                    return size() > MOST;
                }
            });

    private record Question(String version, Map<String, Object> facts) {}

    DecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * What the table in force says; not to be changed by the caller.
     *
     * @throws IllegalStateException when there is no such table
     */
    public DmnDecisionTableResult ask(String table, Map<String, Object> facts) {
        var question = new Question(inForce(table), Map.copyOf(facts));
        @Nullable DmnDecisionTableResult known = answers.get(question);
        if (known != null) return known;
        DmnDecisionTableResult answer = decisions.evaluateDecisionTableById(question.version(), question.facts());
        answers.put(question, answer);
        return answer;
    }

    private String inForce(String table) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getId)
                .orElseThrow(() -> new IllegalStateException("There is no table " + table));
    }
}
