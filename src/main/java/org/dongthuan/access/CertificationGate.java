package org.dongthuan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.access.Passage.Event;
import org.dongthuan.access.Passage.State;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.certification.Certification;
import org.dongthuan.certification.CertificationQuestion;
import org.dongthuan.certification.CertificationRevoked;
import org.dongthuan.certification.CertificationStatus;
import org.dongthuan.certification.Certifications;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grants;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gate of the function: the agency of whoever asks says once, for the whole request, that it lies within. */
@Component
class CertificationGate implements AccessGate {

    private static final String PROCESS = "function-certification";

    private final Certifications certifications;
    private final Grants grants;
    private final TimeLimitRules limits;

    CertificationGate(Certifications certifications, Grants grants, TimeLimitRules limits) {
        this.certifications = certifications;
        this.grants = grants;
        this.limits = limits;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public AccessStage waiting() {
        return AccessStage.AWAITING_CERTIFICATION;
    }

    @Override
    public LocalDate answerBy(LocalDate asked) {
        return limits.dueDate(TimeLimitRules.CERTIFICATION, asked);
    }

    @Override
    public boolean asksOnce() {
        return true;
    }

    @Override
    public Map<RecordId, RequestNumber> ask(AccessRequest request, List<Holder> people) {
        RequestNumber number = certifications.ask(question(request, people)).number();
        return people.stream().collect(Collectors.toMap(Holder::record, person -> number));
    }

    private static CertificationQuestion question(AccessRequest request, List<Holder> people) {
        return new CertificationQuestion(
                request.number(),
                request.requester(),
                request.recipientAgency(),
                people.stream()
                        .map(person -> new CaseSubject(person.record(), person.account()))
                        .toList(),
                request.purpose(),
                request.purposeText(),
                request.legalBasis(),
                request.fields(),
                request.formsOfUse(),
                request.from(),
                request.to(),
                request.channel());
    }

    @Override
    public void cancel(RequestNumber question) {
        certifications.cancel(question);
    }

    @Override
    public Set<String> spoke(Collection<RequestNumber> questions) {
        return certifications.get(questions).stream()
                .flatMap(certification -> Stream.ofNullable(certification.certifier()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<RequestNumber, Passage> passages(Collection<RequestNumber> questions) {
        Map<RequestNumber, Passage> found = new HashMap<>();
        certifications.get(questions).stream()
                .collect(Collectors.toMap(Certification::number, Function.identity()))
                .forEach((number, certification) -> found.put(number, passage(certification)));
        return found;
    }

    @Override
    public Passage hold(RequestNumber question) {
        return passage(certifications.hold(question));
    }

    /**
     * In the transaction of the decision that takes it back: when that has answered, nothing that rested on it is read under;
     * whoever has not been decided on is refused by the managing agency.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onRevocation(CertificationRevoked revoked) {
        grants.endBasisAndTell(
                Basis.Kind.CERTIFICATION, revoked.certification().text(), revoked.account(), revoked.agency());
    }

    private static Passage passage(Certification certification) {
        State state = state(certification.status());
        return new Passage(
                state,
                state == State.SHUT ? without(certification.status()) : null,
                certification.status().name(),
                null,
                null,
                certification.certifyBy(),
                state == State.OPEN ? List.of(basis(certification)) : List.of(),
                events(certification),
                Certifications.awaitedAppointment(certification).orElse(null));
    }

    private static State state(CertificationStatus status) {
        return switch (status) {
            case ASKED -> State.WAITING;
            case CERTIFIED -> State.OPEN;
            case REFUSED, LAPSED, CANCELLED, REVOKED -> State.SHUT;
        };
    }

    /** It carries what was asked for, and no day longer. */
    private static Basis basis(Certification certification) {
        return Basis.of(
                Basis.Kind.CERTIFICATION,
                certification.number().text(),
                certification.question().to());
    }

    /** Where a request ends that nobody certified. */
    private static AccessStage without(CertificationStatus status) {
        return switch (status) {
            case REFUSED -> AccessStage.CERTIFICATION_REFUSED;
            case LAPSED -> AccessStage.CERTIFICATION_LAPSED;
            case REVOKED -> AccessStage.CERTIFICATION_REVOKED;
            case CANCELLED -> AccessStage.WITHDRAWN;
            case ASKED, CERTIFIED -> throw new IllegalStateException("A certification that is " + status);
        };
    }

    private static List<Event> events(Certification certification) {
        var at = certification.closedAt();
        if (at == null || certification.status() == CertificationStatus.CANCELLED) return List.of();
        var revoked = certification.revokedAt();
        String word = "CERTIFICATION_" + (revoked == null ? certification.status() : CertificationStatus.CERTIFIED);
        var said = new Event(word, at, certification.agencyAsked(), certification.reason());
        if (revoked == null) return List.of(said);
        return List.of(said, new Event("CERTIFICATION_REVOKED", revoked, certification.agencyAsked(), null));
    }
}
