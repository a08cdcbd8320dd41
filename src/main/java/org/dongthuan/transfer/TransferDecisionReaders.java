package org.dongthuan.transfer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Whose case a transfer is reads what was decided on it, at both agencies, and so does the person. */
@Component
class TransferDecisionReaders implements DecisionReaders {

    private final TransferTable table;
    private final TransferRights rights;

    TransferDecisionReaders(TransferTable table, TransferRights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public String prefix() {
        return Transfer.PREFIX + "-";
    }

    @Override
    public Set<UUID> records(String request) {
        return table.all(Set.of(request)).stream()
                .map(one -> one.record().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Set.of();
        return table.all(requests).stream()
                .filter(one -> rights.sees(actor, one))
                .map(one -> one.number().text())
                .collect(Collectors.toSet());
    }
}
