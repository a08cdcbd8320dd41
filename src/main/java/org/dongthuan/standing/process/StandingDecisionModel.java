package org.dongthuan.standing.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/standing-decision.bpmn}. */
final class StandingDecisionModel {

    static final String PROCESS = "standing-decision";
    static final String WITHDRAWN = "standingProposalWithdrawn";

    static final ProcessVariable<String> DECIDING_AGENCY = new ProcessVariable<>("decidingAgency", String.class);
    static final ProcessVariable<String> DUE_DATE = new ProcessVariable<>("dueDate", String.class);
    static final ProcessVariable<String> LAST_DAY = new ProcessVariable<>("lastDay", String.class);

    private StandingDecisionModel() {}
}
