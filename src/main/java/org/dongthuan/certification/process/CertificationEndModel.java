package org.dongthuan.certification.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/certification-end.bpmn}. */
final class CertificationEndModel {

    static final String PROCESS = "certification-end";
    static final String WITHDRAWN = "certificationEndWithdrawn";
    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);

    private CertificationEndModel() {}
}
