package org.dongthuan.standing;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Whom a standing decision concerns reads it; and whoever's record it is on, since his data is read under it. */
@Component
class StandingDecisionReaders implements DecisionReaders {

    private final StandingTable table;
    private final StandingRights rights;

    StandingDecisionReaders(StandingTable table, StandingRights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public String prefix() {
        return StandingProposals.PREFIX + "-";
    }

    @Override
    public Optional<String> page(String request) {
        return Optional.of("/standing-decisions/" + request);
    }

    /** It is about a post: nobody's data is in it. */
    @Override
    public Set<UUID> records(String request) {
        return Set.of();
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Set.of();
        return table.all(requests).stream()
                .filter(one -> one.decision() != null && rights.concerns(actor, one))
                .map(one -> one.number().text())
                .collect(Collectors.toSet());
    }
}
