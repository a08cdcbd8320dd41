package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the model of the journey asks the domain: which step comes next, who works on it, who stays out. */
@Component
public class ReviewJourney {

    private final ReviewCaseTable cases;
    private final Independence independence;
    private final RequestTypes types;
    private final Clock clock;

    ReviewJourney(ReviewCaseTable cases, Independence independence, RequestTypes types, Clock clock) {
        this.cases = cases;
        this.independence = independence;
        this.types = types;
        this.clock = clock;
    }

    /**
     * Begins the next step of the chain: its people are asked from now on. Empty when nobody independent is left.
     *
     * @throws IllegalStateException when the last step is taken, so for a token that was moved by hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Step> begin(RequestNumber number, LocalDate due) {
        ReviewCase reviewCase = cases.get(number);
        Optional<ReviewStep> open = reviewCase.openStep();
        if (open.isPresent()) return open.map(ReviewStep::step);
        Place place = next(reviewCase);
        Optional<HeldRole> asked = independence.whoWorksAt(reviewCase, place);
        Step step = reviewCase.chain().at(place.position());
        asked.ifPresent(
                role -> cases.begin(number, ReviewStep.opened(place, step, role, OffsetDateTime.now(clock), due)));
        return asked.map(role -> step);
    }

    /** The group whose members may work on the open step. */
    public String candidates(RequestNumber number) {
        return cases.get(number)
                .openStep()
                .map(open -> open.asked().group())
                .orElseThrow(() -> new IllegalStateException("No step of " + number + " is open"));
    }

    /** The agency whose people were asked. */
    public AgencyCode agencyAt(RequestNumber number, Step step) {
        return cases.get(number).agencyAt(step);
    }

    /**
     * The step's task is there: the request knows it, and the answer names who must stay out of it.
     *
     * @throws IllegalStateException when another step is open, so for a token that was moved by hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> reached(RequestNumber number, Step step) {
        ReviewCase reviewCase = cases.get(number);
        if (reviewCase.openStep().filter(open -> open.step() == step).isEmpty())
            throw new IllegalStateException("It is not the turn of " + step.task() + " of " + number);
        types.of(number).stepReached(number, step);
        return independence.excluded(reviewCase, step);
    }

    private static Place next(ReviewCase reviewCase) {
        return reviewCase
                .next()
                .orElseThrow(() -> new IllegalStateException("No step of " + reviewCase.number() + " is left"));
    }
}
