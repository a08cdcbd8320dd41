package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.Consents;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verdict does: issues the written decision, gives the grants, closes the part, announces the news; all in the
 * verdict's transaction. Each step looks at what is stored, never at what the engine believes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessEffects {

    private final AccessRequestTable requests;
    private final ReviewDesk review;
    private final Consents consents;
    private final AllowedUses uses;
    private final DoorRules doors;
    private final AccessPapers papers;
    private final GrantsOfVerdict grants;
    private final AccessMail mail;
    private final Clock clock;

    AccessEffects(
            AccessRequestTable requests,
            ReviewDesk review,
            Consents consents,
            AllowedUses uses,
            DoorRules doors,
            AccessPapers papers,
            GrantsOfVerdict grants,
            AccessMail mail,
            Clock clock) {
        this.requests = requests;
        this.review = review;
        this.consents = consents;
        this.uses = uses;
        this.doors = doors;
        this.papers = papers;
        this.grants = grants;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Carries out a verdict that approves somebody.
     *
     * @throws IllegalStateException when there is none, or it was carried out before
     */
    public void grant(RequestNumber part) {
        Opinion verdict = verdict(part);
        if (!approves(verdict)) throw new IllegalStateException("The verdict on " + part + " approves nobody");
        carryOut(part, verdict);
    }

    /**
     * Closes a part of which nothing is granted: with a written decision where the agency refused, without one where
     * nobody had agreed, since then there was nothing to decide.
     *
     * @throws IllegalStateException when that is not what happened
     */
    public void refuse(RequestNumber part) {
        if (review.isOpened(part)) {
            Opinion verdict = verdict(part);
            if (approves(verdict)) throw new IllegalStateException("The verdict on " + part + " approves somebody");
            carryOut(part, verdict);
            return;
        }
        AccessRequest request = requests.get(part);
        if (request.peopleOf(part).stream().anyMatch(person -> person.stage().isOpen()))
            throw new IllegalStateException("There is no verdict on " + part);
        mail.announceDecision(part, request);
    }

    /**
     * Refuses a request that should never have come in.
     *
     * @throws IllegalStateException when its door is open
     */
    public void refuseByDoor(RequestNumber number) {
        AccessRequest seen = requests.get(number);
        var purpose = uses.purpose(seen.purpose()).orElseThrow();
        var basis = uses.legalBasis(seen.legalBasis()).orElseThrow();
        if (doors.find(Door.of(purpose), Door.of(basis), false).isConsent())
            throw new IllegalStateException("The door of " + number + " is open");
        seen.people().forEach(person -> consents.cancel(person.consentNumber()));
        AccessRequest request = requests.hold(number);
        for (AskedPerson person : request.people()) {
            if (person.stage().isOpen()) requests.move(request, person, AccessStage.REFUSED, null);
        }
        requests.summarise(number, OffsetDateTime.now(clock));
    }

    /** Makes the paper of the part's decision, where there is one. */
    public void makeDocument(RequestNumber part) {
        requests.get(part).peopleOf(part).stream()
                .map(AskedPerson::decision)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(papers::make);
    }

    private void carryOut(RequestNumber part, Opinion verdict) {
        // consents before requests, as everywhere, so that two of us never wait for each other
        Map<UUID, Consent> held = held(requests.get(part), verdict);
        AccessRequest request = requests.hold(part);
        boolean waiting = verdict.items().stream()
                .allMatch(word -> request.person(word.item())
                        .filter(person -> person.stage().isInReview())
                        .isPresent());
        if (!waiting) throw new IllegalStateException("The verdict on " + part + " was carried out before");
        List<PersonOutcome> outcomes = PersonOutcome.of(request, verdict, held, LocalDate.now(clock));
        WrittenDecision decision = papers.issue(part, request, verdict, outcomes);
        for (PersonOutcome outcome : outcomes) {
            requests.move(request, outcome.person(), outcome.stage(), outcome.reason());
            requests.decided(part, outcome.person(), decision.id());
            if (outcome.isGranted()) grants.give(part, request, verdict, outcome, decision);
        }
        mail.announceDecision(part, requests.summarise(part, OffsetDateTime.now(clock)));
    }

    private Map<UUID, Consent> held(AccessRequest request, Opinion verdict) {
        Map<UUID, Consent> held = new LinkedHashMap<>();
        for (AskedPerson person : request.people()) {
            UUID record = person.record().value();
            if (verdict.on(record).isPresent()) held.put(record, consents.hold(person.consent()));
        }
        return held;
    }

    private Opinion verdict(RequestNumber part) {
        return review.verdict(part).orElseThrow(() -> new IllegalStateException("There is no verdict on " + part));
    }

    private static boolean approves(Opinion verdict) {
        return verdict.items().stream().anyMatch(word -> word.outcome() == Outcome.APPROVE);
    }
}
