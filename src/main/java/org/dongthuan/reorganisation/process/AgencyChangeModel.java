package org.dongthuan.reorganisation.process;

/** Names shared with {@code processes/agency-change.bpmn}. */
final class AgencyChangeModel {

    static final String PROCESS = "agency-change";
    static final String OVERDUE = "confirmationOverdue";
    static final String AWAIT_CONFIRMER = "awaitConfirmer";
    static final String CONFIRMER_CAME = "agencyChangeConfirmerCame";
    static final String WITHDRAWN = "agencyChangeWithdrawn";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    /** {@code processes/agency-handover.bpmn}, and the variable with its first day. */
    static final String HANDOVER = "agency-handover";

    static final String FIRST_DAY = "firstDay";

    private AgencyChangeModel() {}
}
