package org.dongthuan.transfer;

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

/**
 * Whose case it is: of the officers and leaders of the agency that has the record; once that lets it go, also of those of
 * the agency that gets it, and of the person.
 */
@Component
class TransferRights {

    private final Agencies agencies;
    private final ReviewDesk review;
    private final Clock clock;

    TransferRights(Agencies agencies, ReviewDesk review, Clock clock) {
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

    boolean sees(Actor actor, Transfer one) {
        if (one.concerns(actor.account())) return one.isTold();
        return isOfSender(actor, one) || one.isTold() && isOfReceiver(actor, one);
    }

    /** Who prepared, decides or follows it where the record is. */
    boolean isOfSender(Actor actor, Transfer one) {
        return !one.concerns(actor.account())
                && (one.requester().equals(actor.account())
                        || agenciesOf(actor).contains(one.decidingAgency().code())
                        || review.isOfTheCase(actor, one.number()));
    }

    private boolean isOfReceiver(Actor actor, Transfer one) {
        List<String> his = agenciesOf(actor);
        return his.contains(one.receiving().code())
                || one.asked() != null && his.contains(one.asked().code());
    }

    /** Whoever proposed it, and the officers and leaders of his agency. */
    boolean mayWithdraw(Actor actor, Transfer one) {
        return !one.concerns(actor.account())
                && (one.requester().equals(actor.account())
                        || agenciesOf(actor).contains(one.decidingAgency().code()));
    }
}
