package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standing decisions as they stand now, with their story. */
@Component
class StandingViews {

    private final StandingRights rights;
    private final StandingWords words;
    private final People people;
    private final WrittenDecisions decisions;
    private final ReviewDesk review;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    StandingViews(
            StandingRights rights,
            StandingWords words,
            People people,
            WrittenDecisions decisions,
            ReviewDesk review,
            Agencies agencies,
            Texts texts,
            Clock clock) {
        this.rights = rights;
        this.words = words;
        this.people = people;
        this.decisions = decisions;
        this.review = review;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of many in as many statements as of one. */
    List<StandingView> of(Actor actor, List<StandingDecision> all) {
        Map<String, String> names =
                people.names(all.stream().map(StandingDecision::requester).collect(Collectors.toSet()));
        Map<UUID, String> numbers = decisions.numbers(all.stream()
                .map(StandingDecision::decision)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<RequestNumber, AwaitedAppointment> awaited = review.awaitedAppointments(all.stream()
                .filter(one -> one.status().isOpen())
                .map(StandingDecision::number)
                .toList());
        return all.stream()
                .map(one -> view(actor, one, names, numbers, awaited.get(one.number())))
                .toList();
    }

    StandingView of(Actor actor, StandingDecision decision) {
        return of(actor, List.of(decision)).get(0);
    }

    private StandingView view(
            Actor actor,
            StandingDecision decision,
            Map<String, String> names,
            Map<UUID, String> numbers,
            @Nullable AwaitedAppointment awaited) {
        StandingState state = decision.state(LocalDate.now(clock));
        StandingDecision.End end = decision.end();
        UUID paper = decision.decision();
        return new StandingView(
                decision.number(),
                decision.id(),
                state,
                names.getOrDefault(decision.requester(), decision.requester()),
                decision.department(),
                decision.post().agency(),
                decision.post().role(),
                decision.fields(),
                decision.purposes(),
                decision.from(),
                decision.to(),
                decision.submittedAt(),
                decision.dueDate(),
                awaited,
                paper == null ? null : new StandingView.Paper(paper, numbers.get(paper)),
                end == null ? null : new StandingView.Ending(end.at(), end.reason()),
                state == StandingState.IN_FORCE && decision.post().isHeldBy(actor),
                state.isProposed() && decision.requester().equals(actor.account()),
                state.isStanding() && rights.mayRevoke(actor, decision));
    }

    /** What happened, the first thing first. */
    List<StoryLine> story(StandingDecision decision, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        String proposer = words.name(decision.requester());
        lines.add(new StoryLine("SUBMITTED", decision.submittedAt(), proposer, null, List.of()));
        for (Said said : review.said(decision.number())) {
            Opinion opinion = said.opinion();
            lines.add(new StoryLine(
                            said.event(),
                            opinion.at(),
                            words.name(opinion.actor()),
                            agencies.name(opinion.agency()),
                            opinion.on(decision.item()).map(word -> detail(word, locale)).stream()
                                    .toList())
                    .inPlaceOf(opinion.absent().map(words::name)));
        }
        if (decision.closedAt() != null) {
            if (decision.status() == StandingStatus.WITHDRAWN)
                lines.add(new StoryLine("WITHDRAWN", decision.closedAt(), proposer, null, List.of()));
            if (decision.status() == StandingStatus.LAPSED)
                lines.add(new StoryLine("PERIOD_PASSED", decision.closedAt(), null, null, List.of()));
        }
        StandingDecision.End end = decision.end();
        if (end != null)
            lines.add(new StoryLine("REVOKED", end.at(), words.name(end.by()), null, List.of(end.reason())));
        return lines;
    }

    private String detail(Opinion.OnItem word, Locale locale) {
        String key = "standing.story." + word.outcome() + (word.reason() == null ? "" : ".reason");
        return texts.text(key, locale, String.valueOf(word.reason()));
    }
}
