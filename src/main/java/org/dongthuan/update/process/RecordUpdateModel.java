package org.dongthuan.update.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/record-update.bpmn}. */
final class RecordUpdateModel {

    static final String PROCESS = "record-update";
    static final String WITHDRAWN = "updateWithdrawn";

    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    static final ProcessVariable<Boolean> LIST = new ProcessVariable<>("list", Boolean.class);

    private RecordUpdateModel() {}
}
