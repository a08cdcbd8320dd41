package org.dongthuan.review.process;

import org.dongthuan.platform.engine.ProcessVariable;

/** Names shared with {@code processes/agency-decision.bpmn}. */
final class AgencyDecision {

    static final ProcessVariable<String> VERDICT = new ProcessVariable<>("verdict", String.class);
    static final ProcessVariable<String> RECOMMENDATION = new ProcessVariable<>("recommendation", String.class);

    private AgencyDecision() {}
}
