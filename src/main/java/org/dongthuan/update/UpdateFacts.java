package org.dongthuan.update;

import java.util.Locale;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to know of an update beside its items: what it rests on, and how far it has come. */
@Component
class UpdateFacts {

    private final UpdateTexts items;
    private final UpdateKinds kinds;
    private final People people;
    private final ReviewDesk review;
    private final UpdatePapers papers;

    UpdateFacts(UpdateTexts items, UpdateKinds kinds, People people, ReviewDesk review, UpdatePapers papers) {
        this.items = items;
        this.kinds = kinds;
        this.people = people;
        this.review = review;
        this.papers = papers;
    }

    UpdateParticulars particulars(RecordUpdate update, Locale locale) {
        return new UpdateParticulars(
                people.find(update.requester()).map(Person::name).orElse(update.requester()),
                update.order(),
                kinds.label(update.kind(), locale),
                items.documents(update));
    }

    @Nullable
    AgencyCode withAgency(RecordUpdate update) {
        return update.status().isOpen() ? review.presentAgency(update.number()) : null;
    }

    @Nullable
    AwaitedAppointment awaited(RecordUpdate update) {
        return update.status().isOpen()
                ? review.awaitedAppointment(update.number()).orElse(null)
                : null;
    }

    /** The decision on it; for one of several people the own part. */
    @Nullable
    DecisionLink ruling(RecordUpdate update, boolean ownPart) {
        return papers.of(update.number())
                .map(decision -> ownPart ? DecisionLink.toExtract(decision) : DecisionLink.of(decision))
                .orElse(null);
    }
}
