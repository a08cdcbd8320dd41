package org.dongthuan.life.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/record-declaration.bpmn}. */
final class RecordDeclarationModel {

    static final String PROCESS = "record-declaration";
    static final String DECLARE = "declareRecord";
    static final String OVERDUE = "declarationOverdue";
    static final String WITHDRAWN = "dossierWithdrawn";

    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private RecordDeclarationModel() {}
}
