package org.dongthuan.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Whose case a transfer is reads the decision by which the person goes. */
@Component
class TransferEvidence implements EvidenceReaders {

    private final TransferTable table;
    private final TransferRights rights;

    TransferEvidence(TransferTable table, TransferRights rights) {
        this.table = table;
        this.rights = rights;
    }

    @Override
    public Set<UUID> records(UUID evidence) {
        return naming(evidence).stream().map(one -> one.record().value()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return naming(evidence).stream().anyMatch(one -> rights.sees(actor, one));
    }

    private List<Transfer> naming(UUID evidence) {
        return table.all(
                table.withEvidence(evidence).stream().map(RequestNumber::text).toList());
    }
}
