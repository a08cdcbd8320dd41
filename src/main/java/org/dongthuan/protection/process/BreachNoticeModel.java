package org.dongthuan.protection.process;

/** Names shared with {@code processes/breach-notice.bpmn}. */
final class BreachNoticeModel {

    static final String PROCESS = "breach-notice";
    static final String ASSESS = "assessBreach";
    static final String NOTICE = "giveBreachNotice";
    static final String CLOSE = "closeBreach";
    static final String CLOSING_OVERDUE = "closingOverdue";
    static final String AWAIT_OFFICER = "awaitOfficer";
    static final String OFFICER_CAME = "breachOfficerCame";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private BreachNoticeModel() {}
}
