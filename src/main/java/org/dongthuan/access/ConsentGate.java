package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.access.Passage.Event;
import org.dongthuan.access.Passage.State;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentQuestion;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.ConsentWithdrawn;
import org.dongthuan.consent.Consents;
import org.dongthuan.consent.Representatives;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grants;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gate of the subject's consent: only what the people themselves agreed to reaches their agency. */
@Component
class ConsentGate implements AccessGate {

    private static final String PROCESS = "consent-approval";

    private final Consents consents;
    private final Representatives representatives;
    private final Grants grants;
    private final TimeLimitRules limits;

    ConsentGate(Consents consents, Representatives representatives, Grants grants, TimeLimitRules limits) {
        this.consents = consents;
        this.representatives = representatives;
        this.grants = grants;
        this.limits = limits;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public AccessStage waiting() {
        return AccessStage.AWAITING_CONSENT;
    }

    @Override
    public LocalDate answerBy(LocalDate asked) {
        return limits.dueDate(TimeLimitRules.CONSENT_ANSWER, asked);
    }

    @Override
    public Map<RecordId, RequestNumber> ask(AccessRequest request, List<Holder> people) {
        Map<RecordId, RequestNumber> asked = new LinkedHashMap<>();
        people.forEach(person -> asked.put(person.record(), ask(request, person)));
        return asked;
    }

    private RequestNumber ask(AccessRequest request, Holder person) {
        return consents.ask(new ConsentQuestion(
                        request.number(),
                        person.record(),
                        Objects.requireNonNull(person.account(), "Nobody to be asked"),
                        request.requester(),
                        request.recipientAgency(),
                        request.purpose(),
                        request.purposeText(),
                        request.legalBasis(),
                        request.fields(),
                        request.formsOfUse(),
                        request.from(),
                        request.to(),
                        request.channel()))
                .number();
    }

    @Override
    public void cancel(RequestNumber question) {
        consents.cancel(question);
    }

    /** Whoever answered for a subject, or holds his mandate, decides on nothing that rests on his consent. */
    @Override
    public Set<String> spoke(Collection<RequestNumber> questions) {
        return representatives.of(questions);
    }

    @Override
    public Optional<String> spokenFor(RequestNumber question) {
        return representatives.onPaper(question);
    }

    @Override
    public Map<RequestNumber, Passage> passages(Collection<RequestNumber> questions) {
        return consents.get(questions).stream().collect(Collectors.toMap(Consent::number, ConsentGate::passage));
    }

    @Override
    public Passage hold(RequestNumber question) {
        return passage(consents.hold(question));
    }

    /**
     * In the transaction of the withdrawal: when that has answered, nothing that rested on the consent stands, and whoever
     * was let in will have to say that he has stopped.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onWithdrawal(ConsentWithdrawn withdrawal) {
        boolean granted =
                grants.endBasis(Basis.Kind.CONSENT, withdrawal.consent().text());
        if (granted) consents.awaitCessation(withdrawal.consent());
    }

    private static Passage passage(Consent consent) {
        ConsentStatus status = consent.status();
        State state = status == ConsentStatus.ASKED ? State.WAITING : status.stands() ? State.OPEN : State.SHUT;
        return new Passage(
                state,
                state == State.SHUT ? without(status) : null,
                status.name(),
                consent.fields(),
                consent.until(),
                consent.answerBy(),
                state == State.OPEN ? List.of(basis(consent)) : List.of(),
                events(consent));
    }

    private static Basis basis(Consent consent) {
        LocalDate until = Objects.requireNonNull(consent.until(), "A consent without end");
        return Basis.of(Basis.Kind.CONSENT, consent.number().text(), until);
    }

    /** Where a request ends with a person who did not agree, or no longer does. */
    private static AccessStage without(ConsentStatus status) {
        return switch (status) {
            case REFUSED -> AccessStage.CONSENT_REFUSED;
            case LAPSED -> AccessStage.CONSENT_LAPSED;
            case WITHDRAWN -> AccessStage.CONSENT_WITHDRAWN;
            // the request has ended with this person already, and knows why
            case CANCELLED, ENDED -> AccessStage.WITHDRAWN;
            case ASKED, GIVEN, PARTLY_GIVEN -> throw new IllegalStateException("A consent that is " + status);
        };
    }

    private static List<Event> events(Consent consent) {
        List<Event> events = new ArrayList<>();
        add(events, answerWord(consent.status()), consent.answeredAt());
        add(events, "CONSENT_WITHDRAWN", consent.withdrawnAt());
        return events;
    }

    private static void add(List<Event> events, String word, @Nullable OffsetDateTime at) {
        if (at != null) events.add(new Event(word, at));
    }

    private static String answerWord(ConsentStatus status) {
        return switch (status) {
            case REFUSED -> "CONSENT_REFUSED";
            case PARTLY_GIVEN -> "CONSENT_PARTLY_GIVEN";
            default -> "CONSENT_GIVEN";
        };
    }
}
