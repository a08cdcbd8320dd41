package org.dongthuan.representation.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/representative-recording.bpmn}. */
final class RepresentationModel {

    static final String PROCESS = "representative-recording";
    static final String WITHDRAWN = "representationWithdrawn";
    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private RepresentationModel() {}
}
