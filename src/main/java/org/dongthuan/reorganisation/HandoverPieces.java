package org.dongthuan.reorganisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.agency.AgencyClosed;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.reorganisation.AgencyChange.Progress;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a change out from its first day on, a piece in each transaction. What is left is what still stands at the old
 * agency: whoever is interrupted goes on, and nothing happens twice.
 */
@Component
public class HandoverPieces {

    private final AgencyChangeTable changes;
    private final Handover handover;
    private final TellingOfChange telling;
    private final AgencyBook agencies;
    private final AgencyChangeLog log;
    private final ApplicationEventPublisher events;

    HandoverPieces(
            AgencyChangeTable changes,
            Handover handover,
            TellingOfChange telling,
            AgencyBook agencies,
            AgencyChangeLog log,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.handover = handover;
        this.telling = telling;
        this.agencies = agencies;
        this.log = log;
        this.events = events;
    }

    /**
     * Carries out the next piece.
     *
     * @return whether anything may be left
     * @throws IllegalStateException when it was not confirmed, or its day has not come by our own clock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(RequestNumber number) {
        AgencyChange change = changes.lock(number)
                .filter(found -> found.status() == AgencyChangeStatus.CONFIRMED)
                .orElseThrow(() -> new IllegalStateException(number + " is not to be carried out"));
        if (log.today().isBefore(change.wanted().from()))
            throw new IllegalStateException("The day of " + number + " has not come");
        Progress before = change.progress();
        Optional<Progress> after = before.begunAt() == null
                ? Optional.of(begin(change))
                : handover.offices(change)
                        .or(() -> handover.cases(change))
                        .or(() -> handover.listed(change))
                        .or(() -> handover.records(change))
                        .or(() -> telling.readers(change));
        changes.progress(number, after.orElseGet(() -> done(change)));
        return after.isPresent();
    }

    /** What the tree says now, and what the ends of agencies end elsewhere. */
    private Progress begin(AgencyChange change) {
        String number = change.number().text();
        Map<AgencyCode, AgencyCode> parents = new LinkedHashMap<>();
        change.lines(AgencyChangeLine.Act.MOVE).forEach(line -> parents.put(line.agency(), line.targetOrThrow()));
        if (!parents.isEmpty()) agencies.moveUnder(parents, number);
        for (AgencyChangeLine line : change.lines(AgencyChangeLine.Act.CLOSE))
            events.publishEvent(
                    new AgencyClosed(line.agency(), change.wanted().from(), Handover.confirmedBy(change), number));
        Progress now = change.progress();
        return new Progress(log.now(), now.toldReader(), now.records(), null);
    }

    private Progress done(AgencyChange change) {
        Progress now = change.progress();
        log.carriedOut(
                Handover.confirmedBy(change),
                change.number(),
                AgencyChangeStatus.DONE + " " + now.records() + " records");
        telling.done(change);
        return new Progress(now.begunAt(), now.toldReader(), now.records(), log.now());
    }
}
