package org.dongthuan.standing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.record.Registry;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.standing.StandingCheck.Held;
import org.springframework.stereotype.Component;

/** Whom standing decisions concern, and who ends them. */
@Component
class StandingRights {

    private final Departments departments;
    private final People people;
    private final ReviewDesk review;
    private final Registry registry;

    StandingRights(Departments departments, People people, ReviewDesk review, Registry registry) {
        this.departments = departments;
        this.people = people;
        this.review = review;
        this.registry = registry;
    }

    /** The codes of the departments all of whose decisions the person sees: he verifies or decides there. */
    List<String> departmentsOf(Actor actor) {
        List<AgencyCode> own = Stream.of(Role.VERIFIER, Role.APPROVER)
                .flatMap(role -> departments.of(actor, role).stream())
                .distinct()
                .toList();
        return departments.withClosed(own);
    }

    boolean proposes(Actor actor) {
        return !departments.of(actor, Role.VERIFIER).isEmpty();
    }

    /** The posts that the person holds today. */
    Set<Post> postsOf(Actor actor) {
        return actor.roles().stream()
                .filter(held -> held.role().reviews() && held.agency() != null)
                .map((HeldRole held) -> new Post(Objects.requireNonNull(held.agency()), held.role()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether it is a case of his: proposed, asked about, of his department, on a post that he holds; and once it was
     * agreed to, on records of which his own is one.
     */
    boolean concerns(Actor actor, StandingDecision decision) {
        return decision.requester().equals(actor.account())
                || decision.post().isHeldBy(actor)
                || departmentsOf(actor).contains(decision.department().code())
                || decision.status() == StandingStatus.APPROVED && isDecidedOnBy(actor, decision.department())
                || review.isOfTheCase(actor, decision.number());
    }

    private boolean isDecidedOnBy(Actor actor, AgencyCode department) {
        return registry.idOf(actor.account())
                .map(record -> registry.holder(record).decidingAgency())
                .filter(departments.present(department)::equals)
                .isPresent();
    }

    /** The head of the department, or of the one that took its duty over. */
    boolean mayRevoke(Actor actor, StandingDecision decision) {
        return actor.holds(Role.APPROVER, departments.present(decision.department()));
    }

    Held held(Actor actor, Post post) {
        if (post.isHeldBy(actor)) return Held.NOW;
        return people.everHeld(actor.account(), post.role(), post.agency()) ? Held.BEFORE : Held.NEVER;
    }
}
