package org.dongthuan.access;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.access.SubmitAccessRequest.Delay;
import org.dongthuan.grant.DelayGround;
import org.dongthuan.grant.DelayGrounds;
import org.dongthuan.grant.DisclosureDelay;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The delay that a request asks for: an item of each of its parts, decided on beside the people and by itself. */
@Component
class DelayItems {

    private final DisclosureDelays delays;
    private final DelayGrounds grounds;
    private final AccessNames names;
    private final Terms terms;

    DelayItems(DisclosureDelays delays, DelayGrounds grounds, AccessNames names, Terms terms) {
        this.delays = delays;
        this.grounds = grounds;
        this.names = names;
        this.terms = terms;
    }

    /** One for each part, on those whom it is about. */
    void ask(AccessRequest request, Delay wanted) {
        for (RequestNumber part : request.parts()) {
            List<AskedPerson> people = request.peopleOf(part);
            var delay = DisclosureDelay.asked(
                    part,
                    request.requester(),
                    people.get(0).decidingAgency(),
                    Objects.requireNonNull(wanted.ground()),
                    Objects.requireNonNull(wanted.releaseDay()),
                    request.submittedAt());
            delays.ask(
                    delay,
                    people.stream()
                            .map(one -> new DisclosureDelays.Person(one.record(), one.subject(), one.question()))
                            .toList());
        }
    }

    /** The one of the part on which nobody has decided. */
    Optional<DisclosureDelay> open(RequestNumber part) {
        return delays.of(part).filter(delay -> delay.status() == DisclosureDelay.Status.ASKED);
    }

    /** As reviewers see it. */
    Optional<AccessItem> item(RequestNumber part, Locale locale) {
        return delays.of(part)
                .map(delay -> new AccessItem(
                        delay.id(), label(delay, locale), ground(delay, locale), null, null, List.of(), null, true));
    }

    /** What stories call the items, by id. */
    Map<UUID, String> labels(AccessRequest request, Locale locale) {
        Map<UUID, String> labels = new HashMap<>();
        delays.of(request.parts()).values().forEach(delay -> labels.put(delay.id(), label(delay, locale)));
        return labels;
    }

    private String label(DisclosureDelay delay, Locale locale) {
        return names.text("access.delay.item", locale, VietnamTime.day(delay.releaseDay()));
    }

    private String ground(DisclosureDelay delay, Locale locale) {
        DelayGround ground = grounds.find(delay.ground()).orElseThrow();
        return ground.label(locale) + " (" + ground.legalSource() + ")";
    }

    /** Whether that is the delay, and may be said of it; on a day that is there already nothing is left to delay. */
    boolean accepts(RequestNumber part, UUID item, Outcome outcome) {
        return open(part)
                .filter(delay -> delay.id().equals(item))
                .filter(delay ->
                        outcome == Outcome.REFUSE || outcome == Outcome.APPROVE && delay.withholds(terms.today()))
                .isPresent();
    }

    /** Of a request by which nobody reads anything nothing is kept from anybody. */
    List<Violation> faults(RequestNumber part, Set<UUID> approved) {
        return open(part).stream()
                .map(DisclosureDelay::id)
                .filter(delay -> approved.equals(Set.of(delay)))
                .map(delay -> Violation.of("items." + delay, "access.delay.nothing-granted"))
                .toList();
    }

    /** What the verdict says of it, in Vietnamese, for the paper. */
    Optional<String> article(RequestNumber part, Opinion verdict, Locale locale) {
        return open(part)
                .flatMap(delay -> verdict.on(delay.id())
                        .map(word -> word.outcome() == Outcome.APPROVE
                                ? names.text(
                                        "access.paper.delayed",
                                        locale,
                                        VietnamTime.day(delay.releaseDay()),
                                        ground(delay, locale))
                                : names.text("access.paper.not-delayed", locale, String.valueOf(word.reason()))));
    }

    /** Carries out what the verdict says of it. */
    void decide(RequestNumber part, Opinion verdict, UUID decision) {
        open(part)
                .ifPresent(delay -> delays.decide(
                        delay,
                        verdict.on(delay.id())
                                .filter(word -> word.outcome() == Outcome.APPROVE)
                                .isPresent(),
                        verdict.actor(),
                        decision));
    }
}
