package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.springframework.stereotype.Component;

/** Tells which cases wait for somebody to be appointed, and to what. */
@Component
class AwaitedAppointments {

    private final ReviewCaseTable cases;
    private final Agencies agencies;
    private final Clock clock;

    AwaitedAppointments(ReviewCaseTable cases, Agencies agencies, Clock clock) {
        this.cases = cases;
        this.agencies = agencies;
        this.clock = clock;
    }

    Optional<AwaitedAppointment> of(RequestNumber number) {
        return Optional.ofNullable(of(List.of(number)).get(number));
    }

    Map<RequestNumber, AwaitedAppointment> of(Collection<RequestNumber> numbers) {
        Map<RequestNumber, AwaitedAppointment> awaited = new HashMap<>();
        for (ReviewCase found : cases.all(numbers).values())
            found.forsaken().ifPresent(place -> awaited.put(found.number(), at(found, place)));
        return awaited;
    }

    private AwaitedAppointment at(ReviewCase reviewCase, Place place) {
        Step step = reviewCase.chain().at(place.position());
        return new AwaitedAppointment(
                step.task(),
                step.role(),
                agencies.inForce(reviewCase.decidingAgency(), LocalDate.now(clock)),
                reviewCase.cameHere());
    }
}
