package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
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
        return inForce(principals, Set.of(kind));
    }

    private List<Mandate> inForce(Collection<String> principals, Set<MandateKind> kinds) {
        return table.on(LocalDate.now(clock), principals, kinds).stream()
                .filter(able::are)
                .toList();
    }

    /** By which that person may do it now. */
    public Optional<Mandate> inForce(String principal, String mandatary, MandateKind kind) {
        return inForce(principal, mandatary, Set.of(kind));
    }

    /** By which one he may do all of this now. */
    public Optional<Mandate> inForce(String principal, String mandatary, Set<MandateKind> kinds) {
        return inForce(List.of(principal), kinds).stream()
                .filter(mandate -> mandate.isHeldBy(mandatary))
                .findFirst();
    }

    /** Likewise, and so until the caller's transaction ends: whoever ends it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mandate> hold(String principal, String mandatary, MandateKind kind) {
        return hold(principal, mandatary, Set.of(kind));
    }

    /** Likewise by one for all of this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mandate> hold(String principal, String mandatary, Set<MandateKind> kinds) {
        return table.hold(LocalDate.now(clock), principal, kinds).stream()
                .filter(mandate -> mandate.isHeldBy(mandatary))
                .filter(able::are)
                .findFirst();
    }

    /** Those by which that person may act for others now, the one that lasts longest first. */
    public List<Mandate> heldBy(String mandatary) {
        return table.heldOn(LocalDate.now(clock), mandatary).stream()
                .filter(able::are)
                .toList();
    }

    /**
     * That one, for whoever holds it.
     *
     * @throws Refusal {@code mandate-unknown} (404) for everybody else, {@code mandate-not-in-force} (409)
     */
    public Mandate inForce(UUID id, String mandatary) {
        Mandate mandate = table.find(id)
                .filter(found -> found.isHeldBy(mandatary))
                .orElseThrow(() -> new Refusal.NotFound("mandate-unknown"));
        if (mandate.state(LocalDate.now(clock), able.are(mandate)) != MandateState.IN_FORCE)
            throw new Refusal.Conflict("mandate-not-in-force");
        return mandate;
    }

    /** Likewise, and so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mandate hold(UUID id, String mandatary) {
        table.holdOne(id);
        return inForce(id, mandatary);
    }

    /** Who could act for that person at some time since that moment, or will be able to: nobody of them judges what he did. */
    public Set<String> since(String principal, OffsetDateTime moment) {
        return Set.copyOf(table.since(principal, VietnamTime.dayOf(moment), moment));
    }

    /** One that something was done by, whatever has become of it since. */
    public Mandate get(UUID id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("No mandate " + id));
    }
}
