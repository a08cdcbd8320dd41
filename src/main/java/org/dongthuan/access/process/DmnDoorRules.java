package org.dongthuan.access.process;

import java.util.Map;
import org.dongthuan.access.DoorRules;
import org.dongthuan.platform.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the doors from {@code processes/access-door.dmn}. */
@Component
class DmnDoorRules implements DoorRules {

    private static final String DECISION = "access-door";

    private final DecisionTables tables;

    DmnDoorRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Answer find(Pair pair) {
        return answer(AccessRequestModel.facts(pair));
    }

    @Override
    public Answer ownRecord() {
        return answer(AccessRequestModel.ownRecord());
    }

    private Answer answer(Map<String, Object> facts) {
        var row = tables.ask(DECISION, facts).getSingleResult();
        return new Answer(row.getEntry("door"), row.getEntry("reason"));
    }
}
