package org.dongthuan.revision.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/decision-change.bpmn}. */
final class DecisionChangeModel {

    static final String PROCESS = "decision-change";
    static final String WITHDRAWN = "changeWithdrawn";
    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private DecisionChangeModel() {}
}
