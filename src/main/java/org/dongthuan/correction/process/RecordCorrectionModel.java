package org.dongthuan.correction.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/record-correction.bpmn}. */
final class RecordCorrectionModel {

    static final String PROCESS = "record-correction";
    static final String WITHDRAWN = "correctionWithdrawn";

    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private RecordCorrectionModel() {}
}
