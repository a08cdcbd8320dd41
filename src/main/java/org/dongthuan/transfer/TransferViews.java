package org.dongthuan.transfer;

import java.util.List;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.transfer.TransferView.Paper;
import org.dongthuan.transfer.TransferView.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Transfers as they stand now. */
@Component
class TransferViews {

    private final TransferRights rights;
    private final TransferPeople people;
    private final TransferPapers papers;
    private final TransferStory story;
    private final Registry registry;
    private final ReviewDesk review;

    TransferViews(
            TransferRights rights,
            TransferPeople people,
            TransferPapers papers,
            TransferStory story,
            Registry registry,
            ReviewDesk review) {
        this.rights = rights;
        this.people = people;
        this.papers = papers;
        this.story = story;
        this.registry = registry;
        this.review = review;
    }

    List<TransferView> of(Actor actor, List<Transfer> all) {
        Map<RequestNumber, AwaitedAppointment> awaited = review.awaitedAppointments(all.stream()
                .filter(one -> one.status().isWithSender())
                .map(Transfer::number)
                .toList());
        return all.stream()
                .map(one -> view(actor, one, awaited.get(one.number())))
                .toList();
    }

    TransferView of(Actor actor, Transfer one) {
        return of(actor, List.of(one)).get(0);
    }

    private TransferView view(Actor actor, Transfer one, @Nullable AwaitedAppointment awaited) {
        return new TransferView(
                one.number(),
                one.status(),
                registry.holder(one.record()).name(),
                place(one.from()),
                place(one.to()),
                place(one.using()),
                one.decidingAgency(),
                one.receiving(),
                one.date(),
                one.order(),
                one.evidence(),
                people.name(one.requester()),
                one.submittedAt(),
                one.dueDate(),
                one.acceptBy(),
                one.word() == null ? null : one.word().reason(),
                papers.issued(one.number()).stream()
                        .map(paper -> new Paper(paper.id(), paper.number()))
                        .toList(),
                awaited,
                story.of(one, rights.isOfSender(actor, one)),
                one.status().isRevocable() && rights.mayWithdraw(actor, one));
    }

    private Place place(AgencyCode agency) {
        return new Place(agency, people.agency(agency));
    }
}
