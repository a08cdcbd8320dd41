package org.dongthuan.access.process;

import java.util.Map;
import org.dongthuan.access.Door;
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
    public Answer find(Door purpose, Door legalBasis, boolean ownRecord) {
        var row = tables.ask(
                        DECISION,
                        Map.of(
                                AccessRequestModel.PURPOSE_DOOR.name(), purpose.name(),
                                AccessRequestModel.LEGAL_BASIS_DOOR.name(), legalBasis.name(),
                                AccessRequestModel.OWN_RECORD.name(), ownRecord))
                .getSingleResult();
        return new Answer(row.getEntry("door"), row.getEntry("reason"));
    }
}
