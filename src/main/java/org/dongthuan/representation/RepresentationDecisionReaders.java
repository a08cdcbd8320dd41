package org.dongthuan.representation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** The agency's people read the decision; once it is agreed to, so do the two whom it names. */
@Component
class RepresentationDecisionReaders implements DecisionReaders {

    private final RepresentationTable table;
    private final RepresentationRights rights;

    RepresentationDecisionReaders(RepresentationTable table, RepresentationRights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public String prefix() {
        return Representation.PREFIX + "-";
    }

    @Override
    public Set<UUID> records(String request) {
        return table.all(List.of(request)).stream()
                .map(one -> one.record().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Set.of();
        return table.all(requests).stream()
                .filter(one -> mayRead(actor, one))
                .map(one -> one.number().text())
                .collect(Collectors.toSet());
    }

    private boolean mayRead(Actor actor, Representation one) {
        return rights.sees(actor, one)
                || one.status() == RepresentationStatus.APPROVED && one.concerns(actor.account());
    }
}
