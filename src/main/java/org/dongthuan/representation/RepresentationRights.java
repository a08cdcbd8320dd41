package org.dongthuan.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Whose case it is: of the officers and leaders of the agency that decides, whom it does not concern. */
@Component
class RepresentationRights {

    private final Agencies agencies;
    private final ReviewDesk review;
    private final Clock clock;

    RepresentationRights(Agencies agencies, ReviewDesk review, Clock clock) {
        this.agencies = agencies;
        this.review = review;
        this.clock = clock;
    }

    /** The agencies for which the person verifies or decides, and those that closed into them. */
    List<String> agenciesOf(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return actor.roles().stream()
                .filter(held -> held.role() == Role.VERIFIER || held.role() == Role.APPROVER)
                .map(HeldRole::agencyOrThrow)
                .flatMap(code -> Stream.concat(Stream.of(code), agencies.closedInto(code, today).stream()))
                .map(AgencyCode::code)
                .distinct()
                .toList();
    }

    boolean sees(Actor actor, Representation one) {
        if (one.concerns(actor.account())) return false;
        return one.requester().equals(actor.account())
                || agenciesOf(actor).contains(one.decidingAgency().code())
                || review.isOfTheCase(actor, one.number());
    }

    /** Officers and leaders of the agency that has its duty now; whoever they are, it takes a reason. */
    boolean mayEnd(Actor actor, Representation one) {
        return !one.concerns(actor.account())
                && agenciesOf(actor).contains(one.decidingAgency().code());
    }
}
