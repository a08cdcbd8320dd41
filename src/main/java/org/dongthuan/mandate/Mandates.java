package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features learn who may act for a data subject at this very moment. */
@Component
public class Mandates {

    private final MandateTable table;
    private final AblePeople able;
    private final Clock clock;

    Mandates(MandateTable table, AblePeople able, Clock clock) {
        this.table = table;
        this.able = able;
        this.clock = clock;
    }

    /** The mandates for that in force now, of each principal the one that lasts longest first. */
    public List<Mandate> inForce(Collection<String> principals, MandateKind kind) {
        return table.on(LocalDate.now(clock), principals, kind).stream()
                .filter(able::are)
                .toList();
    }

    /** By which that person may do it now. */
    public Optional<Mandate> inForce(String principal, String mandatary, MandateKind kind) {
        return inForce(List.of(principal), kind).stream()
                .filter(mandate -> mandate.isHeldBy(mandatary))
                .findFirst();
    }

    /** Likewise, and so until the caller's transaction ends: whoever ends it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mandate> hold(String principal, String mandatary, MandateKind kind) {
        return table.hold(LocalDate.now(clock), principal, kind).stream()
                .filter(mandate -> mandate.isHeldBy(mandatary))
                .filter(able::are)
                .findFirst();
    }

    /** One that something was done by, whatever has become of it since. */
    public Mandate get(UUID id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("No mandate " + id));
    }
}
