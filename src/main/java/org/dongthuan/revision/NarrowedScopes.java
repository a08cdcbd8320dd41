package org.dongthuan.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.access.NarrowedAccess;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.platform.Refusal;
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

    /** None once what was given has ended, or would have by the new last day. */
    Optional<NarrowedGrant> of(DecisionChange change) {
        return Optional.ofNullable(change.words().scope())
                .flatMap(scope -> grants.only(change.decision())
                        .flatMap(grant -> NarrowedGrant.of(grant, scope, LocalDate.now(clock))));
    }

    /** @throws Refusal.Conflict {@code record-changed} when there is none any more */
    NarrowedGrant get(DecisionChange change) {
        return of(change).orElseThrow(() -> new Refusal.Conflict("record-changed"));
    }

    /** Whether the change can still be agreed to. */
    boolean isPossible(DecisionChange change) {
        return change.words().scope() == null || of(change).isPresent();
    }

    /** Holds what the right rests on until the transaction ends, before anything else of it is held. */
    void hold(DecisionChange change) {
        of(change).ifPresent(narrowed -> access.hold(narrowed.old()));
    }
}
