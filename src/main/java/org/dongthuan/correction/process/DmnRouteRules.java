package org.dongthuan.correction.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.dongthuan.correction.ItemRoute;
import org.dongthuan.correction.ItemRoute.Proof;
import org.dongthuan.correction.Route;
import org.dongthuan.correction.RouteRules;
import org.dongthuan.platform.engine.DecisionTables;
import org.dongthuan.record.Field;
import org.springframework.stereotype.Component;

/** Reads the routes from {@code processes/correction-route.dmn}. */
@Component
class DmnRouteRules implements RouteRules {

    private static final String DECISION = "correction-route";

    private final DecisionTables tables;

    DmnRouteRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ItemRoute> routeOf(Field.Owner owner, boolean leader, boolean sourceIsWrong) {
        var facts = Map.<String, Object>of("owner", owner.toString(), "leader", leader, "sourceIsWrong", sourceIsWrong);
        return tables.ask(DECISION, facts).stream().findFirst().map(DmnRouteRules::route);
    }

    private static ItemRoute route(DmnDecisionRuleResult rule) {
        return new ItemRoute(
                Route.valueOf(rule.getEntry("route")),
                Proof.valueOf(rule.getEntry("proof")),
                rule.<Integer>getEntry("levels"));
    }
}
