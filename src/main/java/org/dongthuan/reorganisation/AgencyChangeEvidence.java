package org.dongthuan.reorganisation;

import java.util.Set;
import java.util.UUID;
import org.dongthuan.appointment.Administration;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/** Whoever is to confirm a change reads the decision that it brings, and so do administrators of the area. */
@Component
class AgencyChangeEvidence implements EvidenceReaders {

    private final AgencyChangeTable changes;
    private final AgencyChangeConfirmers confirmers;
    private final Administration administration;

    AgencyChangeEvidence(AgencyChangeTable changes, AgencyChangeConfirmers confirmers, Administration administration) {
        this.changes = changes;
        this.confirmers = confirmers;
        this.administration = administration;
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return changes.scannedAs(evidence).stream()
                .anyMatch(change -> confirmers.isOfTheGroup(actor.account(), change)
                        || actor.holds(Role.ADMINISTRATOR) && administration.covers(actor, change.first()));
    }

    /** A decision about agencies proves nothing about a person. */
    @Override
    public Set<UUID> records(UUID evidence) {
        return Set.of();
    }
}
