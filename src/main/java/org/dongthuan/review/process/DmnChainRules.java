package org.dongthuan.review.process;

import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.engine.DecisionTables;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.review.Chain;
import org.dongthuan.review.ChainRules;
import org.springframework.stereotype.Component;

/** Reads the chains from {@code processes/review-chain.dmn}. */
@Component
class DmnChainRules implements ChainRules {

    private static final String DECISION = "review-chain";

    private final DecisionTables tables;

    DmnChainRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Chain chainOf(String kind, Sensitivity sensitivity, AgencyCode agency) {
        var facts = Map.<String, Object>of("kind", kind, "sensitivity", sensitivity.name(), "agency", agency.code());
        return Chain.of(tables.ask(DECISION, facts).getSingleEntry());
    }
}
