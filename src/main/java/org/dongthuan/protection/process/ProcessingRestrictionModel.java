package org.dongthuan.protection.process;

/** Names shared with {@code processes/processing-restriction.bpmn}. */
final class ProcessingRestrictionModel {

    static final String PROCESS = "processing-restriction";
    static final String OVERDUE = "restrictionOverdue";
    static final String AWAIT_DECIDER = "awaitDecider";
    static final String DECIDER_CAME = "restrictionDeciderCame";
    static final String WITHDRAWN = "restrictionWithdrawn";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private ProcessingRestrictionModel() {}
}
