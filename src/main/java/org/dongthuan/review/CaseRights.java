package org.dongthuan.review;

import java.util.Set;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a case, and who may work on a step of it. */
@Component
class CaseRights {

    private final Independence independence;

    CaseRights(Independence independence) {
        this.independence = independence;
    }

    static boolean reviews(HeldRole role) {
        return role.role() == Role.VERIFIER || role.role() == Role.APPROVER;
    }

    /** Concerned by it, or holding today a role that was asked. */
    boolean isOfTheCase(Actor actor, ReviewCase reviewCase) {
        return reviewCase.concerns(actor.account())
                || belongs(actor.roles(), reviewCase.verifyingGroup())
                || belongs(actor.roles(), reviewCase.approvingGroup());
    }

    /**
     * Refuses everybody but the independent holders of the role that the step went to.
     *
     * @throws Refusal.NotFound {@code task-unknown} for people outside the case: they may not know that it exists
     * @throws Refusal.NotPermitted for people of the case
     */
    void checkMayWork(String account, Set<HeldRole> roles, ReviewCase reviewCase, Step step) {
        if (reviewCase.concerns(account)) throw new Refusal.NotPermitted("own-request");
        boolean asked = belongs(roles, reviewCase.groupAt(step));
        if (asked && independence.excluded(reviewCase, step).contains(account)) {
            throw new Refusal.NotPermitted("not-independent");
        }
        if (asked) return;
        boolean ofTheCase = belongs(roles, reviewCase.verifyingGroup()) || belongs(roles, reviewCase.approvingGroup());
        if (ofTheCase) throw new Refusal.NotPermitted("not-permitted");
        throw new Refusal.NotFound("task-unknown");
    }

    private static boolean belongs(Set<HeldRole> roles, @Nullable String group) {
        return group != null && roles.stream().anyMatch(role -> role.group().equals(group));
    }
}
