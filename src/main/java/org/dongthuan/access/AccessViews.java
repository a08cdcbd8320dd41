package org.dongthuan.access;

import java.util.List;
import java.util.Map;
import org.dongthuan.access.AccessVisibility.VisibleRequest;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the case see of requests to read; whoever shows it logs it. */
@Component
class AccessViews {

    private final Passages passages;
    private final WrittenDecisions decisions;
    private final Registry registry;
    private final Agencies agencies;
    private final ReviewDesk review;

    AccessViews(
            Passages passages, WrittenDecisions decisions, Registry registry, Agencies agencies, ReviewDesk review) {
        this.passages = passages;
        this.decisions = decisions;
        this.registry = registry;
        this.agencies = agencies;
        this.review = review;
    }

    AccessSummary summary(AccessRequest request) {
        return summaries(List.of(VisibleRequest.whole(request))).get(0);
    }

    /** All answers at the gates by one statement. */
    List<AccessSummary> summaries(List<VisibleRequest> visible) {
        Map<RequestNumber, Passage> answers =
                passages.answers(visible.stream().map(VisibleRequest::request).toList());
        return visible.stream()
                .map(one -> summary(one.request(), one.people(), answers))
                .toList();
    }

    private static AccessSummary summary(
            AccessRequest request, List<AskedPerson> people, Map<RequestNumber, Passage> answers) {
        return new AccessSummary(
                request.number(),
                request.status(),
                request.door().name(),
                request.purpose(),
                request.submittedAt(),
                request.from(),
                request.to(),
                people.stream()
                        .map(person -> part(person, Passages.passage(person, answers)))
                        .toList());
    }

    /** Those people of the request, as they stand. */
    List<AccessView.Part> parts(AccessRequest request, List<AskedPerson> people) {
        Map<AskedPerson, Passage> stand = passages.of(request, people);
        Map<RequestNumber, AwaitedAppointment> awaited = review.awaitedAppointments(people.stream()
                .filter(person -> person.stage().isInReview())
                .map(request::partOf)
                .toList());
        return stand.entrySet().stream()
                .map(entry -> part(request, entry.getKey(), entry.getValue(), awaited))
                .toList();
    }

    private static AccessSummary.Part part(AskedPerson person, Passage passage) {
        return new AccessSummary.Part(
                person.record(),
                stage(person, passage),
                person.decidingAgency(),
                person.question(),
                passage.answerBy());
    }

    private AccessView.Part part(
            AccessRequest request,
            AskedPerson person,
            Passage passage,
            Map<RequestNumber, AwaitedAppointment> awaited) {
        Holder holder = registry.holder(person.record());
        return new AccessView.Part(
                person.record(),
                holder.name(),
                agencies.name(holder.usingAgency()),
                stage(person, passage),
                person.decidingAgency(),
                request.partOf(person),
                person.question(),
                passage.answerBy(),
                person.stage().isInReview() ? awaited.get(request.partOf(person)) : passage.awaits(),
                person.reason(),
                decision(person));
    }

    /** A person's no is told at once, whatever the others of the part are still thinking about. */
    private static AccessStage stage(AskedPerson person, Passage passage) {
        boolean shut = passage.state() == Passage.State.SHUT;
        return person.stage().isAtGate() && shut ? passage.shutStage() : person.stage();
    }

    private AccessView.@Nullable Decision decision(AskedPerson person) {
        if (person.decision() == null) return null;
        return decisions
                .find(person.decision())
                .map(decision -> new AccessView.Decision(decision.id(), decision.number(), decision.date()))
                .orElse(null);
    }
}
