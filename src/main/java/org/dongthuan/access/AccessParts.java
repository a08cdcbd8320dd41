package org.dongthuan.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.DisclosureDelay;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a request on their way to the agencies: the gate of the door, and then a case for those who are through. */
@Component
public class AccessParts {

    private final AccessRequestTable requests;
    private final AccessDoors doors;
    private final Passages passages;
    private final ReviewDesk review;
    private final DelayItems delays;
    private final Terms terms;

    AccessParts(
            AccessRequestTable requests,
            AccessDoors doors,
            Passages passages,
            ReviewDesk review,
            DelayItems delays,
            Terms terms) {
        this.requests = requests;
        this.doors = doors;
        this.passages = passages;
        this.review = review;
        this.delays = delays;
        this.terms = terms;
    }

    /** The numbers of the request's parts. */
    public List<RequestNumber> of(RequestNumber number) {
        return requests.get(number).parts();
    }

    /** The process that is called for each question of the request, or of a part of it. */
    public String gate(RequestNumber number) {
        return doors.of(requests.get(number)).gate().orElseThrow().process();
    }

    /** The numbers of the questions that are asked for the part; none where the door has no gate, or asks once for all. */
    public List<RequestNumber> questions(RequestNumber part) {
        AccessRequest request = requests.get(part);
        return asksOnce(request) ? List.of() : questions(request.peopleOf(part));
    }

    /** The number of what is asked once for all parts, before they begin; none where there is no such question. */
    public List<RequestNumber> questionsOfAll(RequestNumber number) {
        AccessRequest request = requests.get(number);
        return asksOnce(request) ? questions(request.people()) : List.of();
    }

    private boolean asksOnce(AccessRequest request) {
        return doors.of(request).gate().filter(AccessGate::asksOnce).isPresent();
    }

    private static List<RequestNumber> questions(List<AskedPerson> people) {
        return people.stream()
                .map(AskedPerson::question)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The agency that decides on the part. */
    public AgencyCode decidingAgency(RequestNumber part) {
        return requests.get(part).peopleOf(part).get(0).decidingAgency();
    }

    /** When the agency must have decided, counted from today. */
    public String endOfTerm(RequestNumber part) {
        return terms.endOfDecision();
    }

    /**
     * Closes the gate of a part: with those who are through a case is opened for the agency, the others are out.
     *
     * @return whether there is anybody
     * @throws IllegalStateException when somebody has not answered yet, or the gate was closed before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean gather(RequestNumber part) {
        AccessRequest request = requests.hold(part);
        List<AskedPerson> asked = request.peopleOf(part);
        boolean closed = asked.stream().anyMatch(person -> !person.stage().isAtGate());
        if (asked.isEmpty() || closed) throw new IllegalStateException("The gate of " + part + " is closed");
        Map<AskedPerson, Passage> stand = passages.of(request, asked);
        stand.forEach((person, passage) -> shutOut(request, person, passage));
        List<AskedPerson> through = stand.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
        if (!through.isEmpty()) open(part, request, asked, through);
        requests.summarise(part, terms.now());
        return !through.isEmpty();
    }

    private void shutOut(AccessRequest request, AskedPerson person, Passage passage) {
        switch (passage.state()) {
            case WAITING -> throw new IllegalStateException("There is no answer to " + person.question());
            case SHUT -> requests.move(request, person, passage.shutStage(), null);
            case OPEN -> {}
        }
    }

    /** Whoever was asked stays out of the review, also when he is not through; only the others are its items. */
    private void open(RequestNumber part, AccessRequest request, List<AskedPerson> asked, List<AskedPerson> through) {
        review.open(new OpenCase(
                part,
                request.requester(),
                asked.stream()
                        .map(person -> new CaseSubject(person.record(), person.subject()))
                        .toList(),
                asked.get(0).decidingAgency(),
                Stream.concat(
                                through.stream().map(person -> person.record().value()),
                                delays.open(part).map(DisclosureDelay::id).stream())
                        .toList(),
                request.fields()));
        requests.reviewed(request, asked.get(0).part());
        through.forEach(person -> requests.move(request, person, AccessStage.IN_VERIFICATION, null));
    }
}
