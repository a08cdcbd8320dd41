package org.dongthuan.correction;

import java.util.List;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.BehalfWords;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.Mandates;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds whose record somebody may ask to correct; a mandate is judged each time. */
@Component
public class Applicants {

    private final Registry registry;
    private final Mandates mandates;
    private final BehalfWords words;
    private final ActsByMandate acts;

    Applicants(Registry registry, Mandates mandates, BehalfWords words, ActsByMandate acts) {
        this.registry = registry;
        this.mandates = mandates;
        this.words = words;
        this.acts = acts;
    }

    /**
     * With a mandate for whoever gave it, else for himself.
     *
     * @throws Refusal {@code no-record} and {@code mandate-unknown} (404), {@code mandate-not-in-force} (409), {@code
     *     not-permitted} (403) by a mandate for something else
     */
    public Applicant of(Actor actor, @Nullable UUID mandate) {
        return mandate == null ? own(actor) : by(mandates.inForce(mandate, actor.account()), actor);
    }

    /** Likewise, and so until the caller's transaction ends: whoever ends the mandate waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Applicant hold(Actor actor, @Nullable UUID mandate) {
        return mandate == null ? own(actor) : by(mandates.hold(mandate, actor.account()), actor);
    }

    /** For whom he may ask beside himself. */
    public List<OnBehalf> others(Actor actor) {
        return mandates.heldBy(actor.account()).stream()
                .filter(mandate -> mandate.kinds().stream().anyMatch(MandateKind::corrects))
                .map(words::of)
                .toList();
    }

    /** For whom he asks; nobody where he asks for himself. */
    @Nullable
    public OnBehalf onBehalf(Applicant applicant) {
        return applicant.mandate() == null ? null : words.of(applicant.mandate());
    }

    /**
     * Lets through who asks by that request: its requester, or whoever submitted it for him and may still act.
     *
     * @return by which mandate, held until the transaction ends; none for the requester
     * @throws Refusal.NotPermitted for everybody else of the case
     */
    @Nullable
    Mandate hold(Actor actor, Correction correction) {
        if (correction.requester().equals(actor.account())) return null;
        return acts.hold(actor.account(), correction).orElseThrow(() -> new Refusal.NotPermitted("not-permitted"));
    }

    private Applicant own(Actor actor) {
        return registry.idOf(actor.account())
                .map(record -> Applicant.own(actor, record))
                .orElseThrow(() -> new Refusal.NotFound("no-record"));
    }

    private static Applicant by(Mandate mandate, Actor actor) {
        if (mandate.kinds().stream().noneMatch(MandateKind::corrects)) throw new Refusal.NotPermitted("not-permitted");
        return Applicant.by(mandate, actor);
    }
}
