package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Requester, subject and whoever says a word at another step of the chain are different people, whatever path they come
 * by. Who is left decides where a step goes.
 */
@Component
class Independence {

    private final People people;
    private final Agencies agencies;
    private final RequestTypes types;
    private final Clock clock;

    Independence(People people, Agencies agencies, RequestTypes types, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.types = types;
        this.clock = clock;
    }

    /** Everybody who must not work on the step that the case is at. */
    Set<String> excluded(ReviewCase reviewCase, Step step) {
        return people.withStandIns(ownExcluded(reviewCase, position(reviewCase, step)));
    }

    /** Whether the person may work on it: neither he nor whoever he stands in for is to stay out. */
    boolean isIndependent(Actor actor, ReviewCase reviewCase, Step step) {
        Set<String> excluded = ownExcluded(reviewCase, position(reviewCase, step));
        return !excluded.contains(actor.account())
                && Collections.disjoint(excluded, actor.standsIn().values());
    }

    private static int position(ReviewCase reviewCase, Step step) {
        return reviewCase.at(step).map(begun -> begun.place().position()).orElse(0);
    }

    /** Those who were asked for the step that the case waits for, and may still take it; nobody when it waits for none. */
    List<String> mayTakeOpenStep(ReviewCase reviewCase) {
        return reviewCase
                .openStep()
                .map(ReviewStep::asked)
                .map(asked -> mayTakeOneOf(asked, List.of(reviewCase)))
                .orElse(List.of());
    }

    /** Who of those who hold the role may take at least one of the steps that wait for it. */
    List<String> mayTakeOneOf(HeldRole asked, Collection<ReviewCase> waiting) {
        List<String> holders = people.holders(asked.role(), asked.agencyOrThrow());
        Set<String> notYet = new HashSet<>(holders);
        for (ReviewCase reviewCase : waiting) {
            // most often everybody may take the first, and the others need no look
            if (notYet.isEmpty()) break;
            reviewCase
                    .openStep()
                    .filter(open -> open.asked().equals(asked))
                    .ifPresent(open -> notYet.retainAll(excluded(reviewCase, open.step())));
        }
        return holders.stream().filter(holder -> !notYet.contains(holder)).toList();
    }

    /** A later round may go back to the same people, but nobody changes his position, nor speaks at two in whoever's place. */
    private Set<String> ownExcluded(ReviewCase reviewCase, int position) {
        Set<String> excluded = new HashSet<>();
        excluded.add(reviewCase.requester());
        if (reviewCase.mandatary() != null) excluded.add(reviewCase.mandatary());
        reviewCase.subjects().stream()
                .map(CaseSubject::account)
                .filter(Objects::nonNull)
                .forEach(excluded::add);
        excluded.addAll(types.of(reviewCase.number()).alsoConcerned(reviewCase.number()));
        reviewCase.opinions().stream()
                .filter(opinion -> opinion.outcome() != StepOutcome.MOVED)
                .filter(opinion -> opinion.place().position() != position)
                .flatMap(opinion -> Stream.of(opinion.actor(), opinion.actingFor()))
                .filter(Objects::nonNull)
                .forEach(excluded::add);
        return excluded;
    }

    /**
     * The role whose holders the step at that place goes to: at the deciding agency, or the one that took its duty over;
     * with nobody independent left there, at the body above it; and a verification, with nobody left there either, to an
     * approver of the deciding agency as long as another one remains to decide.
     */
    Optional<HeldRole> whoWorksAt(ReviewCase reviewCase, Place place) {
        LocalDate today = LocalDate.now(clock);
        Step step = reviewCase.chain().at(place.position());
        AgencyCode deciding = agencies.inForce(reviewCase.decidingAgency(), today);
        Set<String> excluded = people.withStandIns(ownExcluded(reviewCase, place.position()));
        return atAgency(deciding, step.role(), excluded, 1)
                .or(() ->
                        agencies.bodyAbove(deciding, today).flatMap(above -> atAgency(above, step.role(), excluded, 1)))
                .or(() -> step == Step.VERIFY ? atAgency(deciding, Role.APPROVER, excluded, 2) : Optional.empty());
    }

    private Optional<HeldRole> atAgency(AgencyCode agency, Role role, Set<String> excluded, int atLeast) {
        List<String> holders = people.holders(role, agency);
        long independent =
                holders.stream().filter(holder -> !excluded.contains(holder)).count();
        return independent >= atLeast ? Optional.of(new HeldRole(role, agency)) : Optional.empty();
    }
}
