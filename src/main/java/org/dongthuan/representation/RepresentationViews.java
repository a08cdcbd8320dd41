package org.dongthuan.representation;

import java.util.List;
import java.util.Map;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.MandateState;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Representations as they stand now. */
@Component
class RepresentationViews {

    private final RepresentationRights rights;
    private final RepresentationPeople people;
    private final RecordedMandates mandates;
    private final RepresentationPapers papers;
    private final ReviewDesk review;

    RepresentationViews(
            RepresentationRights rights,
            RepresentationPeople people,
            RecordedMandates mandates,
            RepresentationPapers papers,
            ReviewDesk review) {
        this.rights = rights;
        this.people = people;
        this.mandates = mandates;
        this.papers = papers;
        this.review = review;
    }

    /** The states of what was recorded, and who is awaited, in as many statements as of one. */
    List<RepresentationView> of(Actor actor, List<Representation> all) {
        Map<String, MandateState> states =
                mandates.states(all.stream().map(one -> one.number().text()).toList());
        Map<RequestNumber, AwaitedAppointment> awaited = review.awaitedAppointments(all.stream()
                .filter(one -> one.status().isOpen())
                .map(Representation::number)
                .toList());
        return all.stream()
                .map(one -> view(actor, one, states.get(one.number().text()), awaited.get(one.number())))
                .toList();
    }

    RepresentationView of(Actor actor, Representation one) {
        return of(actor, List.of(one)).get(0);
    }

    private RepresentationView view(
            Actor actor, Representation one, @Nullable MandateState state, @Nullable AwaitedAppointment awaited) {
        return new RepresentationView(
                one.number(),
                one.status(),
                state,
                one.decidingAgency(),
                people.name(one.requester()),
                people.name(one.subject()),
                people.name(one.representative()),
                one.ground(),
                one.kinds().stream().sorted().toList(),
                one.evidence(),
                one.from(),
                one.to(),
                one.submittedAt(),
                one.dueDate(),
                awaited,
                papers.issued(one.number())
                        .map(paper -> new RepresentationView.Paper(paper.id(), paper.number()))
                        .orElse(null),
                one.endReason(),
                one.status().isOpen() && one.requester().equals(actor.account()),
                state != null && state.isOpen() && rights.mayEnd(actor, one));
    }
}
