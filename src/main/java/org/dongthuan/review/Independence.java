package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Requester, subject, verifier and approver of one request are different people, whatever path they come by. Who is left
 * decides where a step goes.
 */
@Component
class Independence {

    private final People people;
    private final Agencies agencies;
    private final ReviewCaseTable cases;
    private final RequestTypes kinds;
    private final Clock clock;

    Independence(People people, Agencies agencies, ReviewCaseTable cases, RequestTypes kinds, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.cases = cases;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Everybody who must not work on that step of the case. */
    Set<String> excluded(ReviewCase reviewCase, Step step) {
        Set<String> excluded = new HashSet<>();
        excluded.add(reviewCase.requester());
        reviewCase.subjects().stream()
                .map(CaseSubject::account)
                .filter(Objects::nonNull)
                .forEach(excluded::add);
        excluded.addAll(kinds.of(reviewCase.number()).alsoConcerned(reviewCase.number()));
        if (step == Step.APPROVE) {
            cases.opinions(reviewCase.number()).stream()
                    .filter(opinion -> opinion.step() == Step.VERIFY)
                    .forEach(opinion -> excluded.add(opinion.actor()));
        }
        return excluded;
    }

    /**
     * The role whose holders the step goes to: at the deciding agency; with nobody independent left there, at the body
     * above it; and a verification, with nobody left there either, to an approver of the deciding agency as long as
     * another one remains to decide.
     */
    Optional<HeldRole> whoWorksOn(ReviewCase reviewCase, Step step) {
        AgencyCode deciding = reviewCase.decidingAgency();
        Set<String> excluded = excluded(reviewCase, step);
        return atAgency(deciding, step.role(), excluded, 1)
                .or(() -> agencies.bodyAbove(deciding, LocalDate.now(clock))
                        .flatMap(above -> atAgency(above, step.role(), excluded, 1)))
                .or(() -> step == Step.VERIFY ? atAgency(deciding, Role.APPROVER, excluded, 2) : Optional.empty());
    }

    private Optional<HeldRole> atAgency(AgencyCode agency, Role role, Set<String> excluded, int atLeast) {
        List<String> holders = people.holders(role, agency);
        long independent =
                holders.stream().filter(holder -> !excluded.contains(holder)).count();
        return independent >= atLeast ? Optional.of(new HeldRole(role, agency)) : Optional.empty();
    }
}
