package org.dongthuan.access.process;

import java.util.Map;
import org.dongthuan.access.DoorRules.Pair;
import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/access-request.bpmn} and the table that it asks. */
final class AccessRequestModel {

    static final String PROCESS = "access-request";

    static final ProcessVariable<String> PURPOSE_DOOR = new ProcessVariable<>("purposeDoor", String.class);
    static final ProcessVariable<String> LEGAL_BASIS_DOOR = new ProcessVariable<>("legalBasisDoor", String.class);
    static final ProcessVariable<Boolean> OWN_RECORD = new ProcessVariable<>("ownRecord", Boolean.class);
    static final ProcessVariable<String> PURPOSE = new ProcessVariable<>("purpose", String.class);
    static final ProcessVariable<String> LEGAL_BASIS = new ProcessVariable<>("legalBasis", String.class);

    private AccessRequestModel() {}

    /** What the table is asked of somebody else's record: codes of the catalogue, nothing about anybody. */
    static Map<String, Object> facts(Pair pair) {
        return Map.of(
                PURPOSE_DOOR.name(), pair.purposeDoor().name(),
                LEGAL_BASIS_DOOR.name(), pair.legalBasisDoor().name(),
                OWN_RECORD.name(), false,
                PURPOSE.name(), pair.purpose().code(),
                LEGAL_BASIS.name(), pair.legalBasis().code());
    }

    /** What it is asked of the own record, for which nobody states a purpose. */
    static Map<String, Object> ownRecord() {
        return Map.of(
                PURPOSE_DOOR.name(), "",
                LEGAL_BASIS_DOOR.name(), "",
                OWN_RECORD.name(), true,
                PURPOSE.name(), "",
                LEGAL_BASIS.name(), "");
    }
}
