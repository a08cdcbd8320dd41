package org.dongthuan.certification.process;

/** Names shared with {@code processes/function-certification.bpmn}. */
final class FunctionCertificationModel {

    static final String PROCESS = "function-certification";
    static final String AWAIT_CERTIFIER = "awaitCertifier";
    static final String CERTIFIER_APPOINTED = "certifierAppointed";
    static final String OVERDUE = "certificationOverdue";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private FunctionCertificationModel() {}
}
