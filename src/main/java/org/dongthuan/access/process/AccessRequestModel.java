package org.dongthuan.access.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/access-request.bpmn}. */
final class AccessRequestModel {

    static final String PROCESS = "access-request";

    static final ProcessVariable<String> PURPOSE_DOOR = new ProcessVariable<>("purposeDoor", String.class);
    static final ProcessVariable<String> LEGAL_BASIS_DOOR = new ProcessVariable<>("legalBasisDoor", String.class);
    static final ProcessVariable<Boolean> OWN_RECORD = new ProcessVariable<>("ownRecord", Boolean.class);

    private AccessRequestModel() {}
}
