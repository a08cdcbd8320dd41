package org.dongthuan.access.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.dongthuan.access.Door;
import org.dongthuan.access.DoorRules;
import org.springframework.stereotype.Component;

/** Reads the doors from {@code processes/access-door.dmn}. */
@Component
class DmnDoorRules implements DoorRules {

    private static final String DECISION = "access-door";

    private final DecisionService decisions;

    DmnDoorRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Answer find(Door purpose, Door legalBasis, boolean ownRecord) {
        var row = decisions
                .evaluateDecisionTableByKey(
                        DECISION,
                        Map.of(
                                AccessRequestModel.PURPOSE_DOOR.name(), purpose.name(),
                                AccessRequestModel.LEGAL_BASIS_DOOR.name(), legalBasis.name(),
                                AccessRequestModel.OWN_RECORD.name(), ownRecord))
                .getSingleResult();
        return new Answer(row.getEntry("door"), row.getEntry("reason"));
    }
}
