package org.dongthuan.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.identity.Role;

/** The two human steps at the responsible agency: the verifier recommends, the approver decides. */
public enum Step {
    VERIFY("verifyRequest", Role.VERIFIER),
    APPROVE("approveRequest", Role.APPROVER);

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

    public static Optional<Step> ofTask(String task) {
        return Stream.of(values()).filter(step -> step.task.equals(task)).findFirst();
    }
}
