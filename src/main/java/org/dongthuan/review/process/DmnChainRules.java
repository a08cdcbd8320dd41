package org.dongthuan.review.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.review.Chain;
import org.dongthuan.review.ChainRules;
import org.springframework.stereotype.Component;

/** Reads the chains from {@code processes/review-chain.dmn}. */
@Component
class DmnChainRules implements ChainRules {

    private static final String DECISION = "review-chain";

    private final DecisionService decisions;

    DmnChainRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Chain chainOf(String kind, Sensitivity sensitivity, AgencyCode agency) {
        var facts = Map.<String, Object>of("kind", kind, "sensitivity", sensitivity.name(), "agency", agency.code());
        return Chain.of(decisions.evaluateDecisionTableByKey(DECISION, facts).getSingleEntry());
    }
}
