package org.dongthuan.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dongthuan.access.NarrowedAccess;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.Narrowing;
import org.springframework.stereotype.Component;

/** What is left today by the replacements that were proposed. */
@Component
class NarrowedScopes {

    private final GrantsOfDecisions grants;
    private final NarrowedAccess access;
    private final Clock clock;

    NarrowedScopes(GrantsOfDecisions grants, NarrowedAccess access, Clock clock) {
        this.grants = grants;
        this.access = access;
        this.clock = clock;
    }

    /** Of those that still stand and keep something; none once all that was given has ended, or would have by the new last day. */
    List<NarrowedGrant> of(DecisionChange change) {
        Narrowing scope = change.words().scope();
        if (scope == null) return List.of();
        return grants.standing(change.decision()).stream()
                .flatMap(grant -> NarrowedGrant.of(grant, scope, LocalDate.now(clock)).stream())
                .toList();
    }

    /** @throws Refusal.Conflict {@code record-changed} when there is none any more */
    List<NarrowedGrant> get(DecisionChange change) {
        List<NarrowedGrant> left = of(change);
        if (left.isEmpty()) throw new Refusal.Conflict("record-changed");
        return left;
    }

    /** Whether the change can still be agreed to. */
    boolean isPossible(DecisionChange change) {
        return change.words().scope() == null || !of(change).isEmpty();
    }

    /** Whose right is left: when one of several ends, whoever decides looks again. */
    String fingerprint(DecisionChange change) {
        return of(change).stream().map(left -> left.old().id().toString()).collect(Collectors.joining());
    }

    /** Holds what the rights rest on until the transaction ends, before anything else of them is held. */
    void hold(DecisionChange change) {
        List<NarrowedGrant> left = of(change);
        if (!left.isEmpty()) access.hold(left);
    }
}
