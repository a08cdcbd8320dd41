package org.dongthuan.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.identity.Role;

/**
 * The human steps at the responsible agency: the verifier recommends, levels of review agree or send back, the approver
 * decides, the clerk issues.
 */
public enum Step {
    VERIFY("verifyRequest", Role.VERIFIER),
    REVIEW("reviewRequest", Role.REVIEWER),
    APPROVE("approveRequest", Role.APPROVER),
    ISSUE("issueDecision", Role.CLERK);

    private final String task;
    private final Role role;

    Step(String task, Role role) {
        this.task = task;
        this.role = role;
    }

    /** The id of the user task in {@code agency-decision.bpmn}. */
    public String task() {
        return task;
    }

    public Role role() {
        return role;
    }

    /** Whether its word is one on every item. */
    public boolean decidesItems() {
        return this == VERIFY || this == APPROVE;
    }

    public static Optional<Step> ofTask(String task) {
        return Stream.of(values()).filter(step -> step.task.equals(task)).findFirst();
    }
}
