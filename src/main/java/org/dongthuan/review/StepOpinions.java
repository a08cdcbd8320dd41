package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes opinions: said now, at an open step, in the name of the agency that has its duty today. */
@Component
class StepOpinions {

    private final Agencies agencies;
    private final People people;
    private final Clock clock;

    StepOpinions(Agencies agencies, People people, Clock clock) {
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
    }

    /** A word on every item. */
    Opinion onItems(
            ReviewCase reviewCase, ReviewStep open, String actor, List<Opinion.OnItem> items, Narrowing narrowing) {
        return opinion(reviewCase, open, actor, Opinion.summary(items), null, items, narrowing);
    }

    /** A word on the whole. */
    Opinion onTheWhole(
            ReviewCase reviewCase, ReviewStep open, String actor, StepOutcome outcome, @Nullable String remarks) {
        return opinion(reviewCase, open, actor, outcome, remarks, List.of(), Narrowing.NONE);
    }

    private Opinion opinion(
            ReviewCase reviewCase,
            ReviewStep open,
            String actor,
            StepOutcome outcome,
            @Nullable String remarks,
            List<Opinion.OnItem> items,
            Narrowing narrowing) {
        AgencyCode agency = agencies.inForce(open.asked().agencyOrThrow(), LocalDate.now(clock));
        return new Opinion(
                reviewCase.number(),
                open.place(),
                open.step(),
                actor,
                people.actsFor(actor, open.asked()).orElse(null),
                agency,
                OffsetDateTime.now(clock),
                outcome,
                remarks,
                items,
                narrowing);
    }
}
