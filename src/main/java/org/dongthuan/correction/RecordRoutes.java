package org.dongthuan.correction;

import java.util.Optional;
import org.dongthuan.record.Field;

/** The ways that changes of one record go. */
public final class RecordRoutes {

    private final RouteRules rules;
    private final boolean leader;

    RecordRoutes(RouteRules rules, boolean leader) {
        this.rules = rules;
        this.leader = leader;
    }

    /** The way of a change of that field; empty where the table has no answer. */
    public Optional<ItemRoute> of(Field field, boolean sourceIsWrong) {
        return rules.routeOf(field.owner(), leader, sourceIsWrong);
    }
}
