package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may see a case, and who may work on a step of it; where an agency closed, the people of its successor. */
@Component
class CaseRights {

    private final Independence independence;
    private final RequestTypes types;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    CaseRights(Independence independence, RequestTypes types, People people, Agencies agencies, Clock clock) {
        this.independence = independence;
        this.types = types;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agency whose people may work on that step today. */
    AgencyCode agencyOf(ReviewCase reviewCase, Step step) {
        return agencies.inForce(reviewCase.agencyAt(step), LocalDate.now(clock));
    }

    /** The agency whose people have the case today, or had it last; before that the deciding agency. */
    AgencyCode presentAgency(ReviewCase reviewCase) {
        return agencies.inForce(reviewCase.presentAgency(), LocalDate.now(clock));
    }

    /** Concerned by it, acting now for its requester, or holding today a role that was asked. */
    boolean isOfTheCase(Actor actor, ReviewCase reviewCase) {
        return reviewCase.concerns(actor.account())
                || mandateOf(actor.account(), reviewCase).isPresent()
                || wasAsked(actor.readingRoles(), reviewCase);
    }

    /** By which mandate the person, who asked in the name of the requester, may act for him at this very moment. */
    Optional<UUID> mandateOf(String account, ReviewCase reviewCase) {
        if (!reviewCase.isAskedBy(account)) return Optional.empty();
        return types.of(reviewCase.number()).mandateOf(reviewCase.number(), account);
    }

    /** Whether the person answers for the request: who made it, or acts now for him. */
    boolean mayAnswer(String account, ReviewCase reviewCase) {
        return reviewCase.requester().equals(account)
                || mandateOf(account, reviewCase).isPresent();
    }

    /** Who asked, or spoke for somebody who did or was asked. */
    Set<String> spoke(ReviewCase reviewCase) {
        Set<String> spoke = new HashSet<>(types.of(reviewCase.number()).alsoConcerned(reviewCase.number()));
        spoke.add(reviewCase.requester());
        if (reviewCase.mandatary() != null) spoke.add(reviewCase.mandatary());
        return spoke;
    }

    /**
     * Refuses everybody but the independent holders of the role that the step went to; whoever is away sees the case and
     * takes no step.
     *
     * @throws Refusal.NotFound {@code task-unknown} for people outside the case: they may not know that it exists
     * @throws Refusal.NotPermitted for people of the case
     */
    void checkMayWork(Actor actor, ReviewCase reviewCase, Step step) {
        if (reviewCase.concerns(actor.account())) throw new Refusal.NotPermitted("own-request");
        boolean asked = isAsked(actor.roles(), reviewCase, step);
        if (asked && !independence.isIndependent(actor, reviewCase, step)) {
            throw new Refusal.NotPermitted("not-independent");
        }
        if (asked) return;
        if (isAsked(actor.away(), reviewCase, step)) throw new Refusal.NotPermitted("absent");
        if (wasAsked(actor.readingRoles(), reviewCase)) throw new Refusal.NotPermitted("not-permitted");
        throw new Refusal.NotFound("task-unknown");
    }

    private boolean isAsked(Set<HeldRole> roles, ReviewCase reviewCase, Step step) {
        Set<String> groups = people.groupsOf(roles);
        return reviewCase
                .at(step)
                .filter(begun -> groups.contains(begun.asked().group()))
                .isPresent();
    }

    private boolean wasAsked(Set<HeldRole> roles, ReviewCase reviewCase) {
        Set<String> groups = people.groupsOf(roles);
        return reviewCase.steps().stream()
                .anyMatch(begun -> groups.contains(begun.asked().group()));
    }
}
