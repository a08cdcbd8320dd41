package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;

/** What a leader answers for: whoever decides at an agency watches over it and over the agencies right below it. */
@Component
public class LedAgencies {

    private final Agencies agencies;
    private final Clock clock;

    LedAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The codes of these agencies, and of the closed ones whose duty they took over; none for whoever leads nothing. */
    public Set<String> watchedBy(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return actor.roles().stream()
                .filter(held -> held.role() == Role.APPROVER)
                .map(HeldRole::agencyOrThrow)
                .flatMap(agency -> Stream.concat(Stream.of(agency), agencies.below(agency, today).stream()))
                .flatMap(agency -> Stream.concat(Stream.of(agency), agencies.closedInto(agency, today).stream()))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
