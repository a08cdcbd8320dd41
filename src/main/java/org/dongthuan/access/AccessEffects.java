package org.dongthuan.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verdict does: issues the written decision, gives the grants, closes the part; all in the verdict's
 * transaction. Each step looks at what is stored, never at what the engine believes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessEffects {

    private final AccessRequestTable requests;
    private final ReviewDesk review;
    private final Passages passages;
    private final VerdictOnPart verdicts;
    private final DisclosureDelays delays;

    AccessEffects(
            AccessRequestTable requests,
            ReviewDesk review,
            Passages passages,
            VerdictOnPart verdicts,
            DisclosureDelays delays) {
        this.requests = requests;
        this.review = review;
        this.passages = passages;
        this.verdicts = verdicts;
        this.delays = delays;
    }

    /**
     * Carries out a verdict that approves somebody.
     *
     * @throws IllegalStateException when there is none, or it was carried out before
     */
    public void grant(RequestNumber part) {
        Opinion verdict = verdict(part);
        if (!approves(requests.get(part), verdict))
            throw new IllegalStateException("The verdict on " + part + " approves nobody");
        carryOut(part, verdict);
    }

    /**
     * Carries out a verdict that approves nobody.
     *
     * @throws IllegalStateException when that is not what happened
     */
    public void refuse(RequestNumber part) {
        Opinion verdict = verdict(part);
        if (approves(requests.get(part), verdict))
            throw new IllegalStateException("The verdict on " + part + " approves somebody");
        carryOut(part, verdict);
    }

    /**
     * Closes a part of which nobody came through the gate: there was nothing to decide, so there is no decision.
     *
     * @throws IllegalStateException when somebody is open in it, or it has come to its reviewers
     */
    public void closeUndecided(RequestNumber part) {
        delays.close(part);
        boolean decidable = requests.hold(part).peopleOf(part).stream()
                .anyMatch(person -> person.reviewed() || person.stage().isOpen());
        if (decidable) throw new IllegalStateException("There is no verdict on " + part);
    }

    /** Makes the paper of the part's decision, where there is one, and returns what stores it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Runnable makeDocument(RequestNumber part) {
        return verdicts.makeDocument(part);
    }

    private void carryOut(RequestNumber part, Opinion verdict) {
        // gates before requests, as everywhere, so that two of us never wait for each other
        Map<UUID, Passage> held = held(requests.get(part), verdict);
        AccessRequest request = requests.hold(part);
        // what is no person is the delay
        boolean waiting = verdict.items().stream()
                .flatMap(word -> request.person(word.item()).stream())
                .allMatch(person -> person.stage().isInReview());
        if (!waiting) throw new IllegalStateException("The verdict on " + part + " was carried out before");
        verdicts.carryOut(part, request, verdict, held);
    }

    private Map<UUID, Passage> held(AccessRequest request, Opinion verdict) {
        Map<UUID, Passage> held = new LinkedHashMap<>();
        for (AskedPerson person : request.people()) {
            UUID record = person.record().value();
            if (verdict.on(record).isPresent()) held.put(record, passages.hold(request, person));
        }
        return held;
    }

    private Opinion verdict(RequestNumber part) {
        return review.verdict(part).orElseThrow(() -> new IllegalStateException("There is no verdict on " + part));
    }

    private static boolean approves(AccessRequest request, Opinion verdict) {
        return verdict.items().stream()
                .anyMatch(word -> word.outcome() == Outcome.APPROVE
                        && request.person(word.item()).isPresent());
    }
}
