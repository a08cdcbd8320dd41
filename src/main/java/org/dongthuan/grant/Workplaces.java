package org.dongthuan.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/** Where somebody works at this moment, asked anew at each reading. */
@Component
class Workplaces {

    private final People people;
    private final Clock clock;

    Workplaces(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** None for a closed account. */
    Set<AgencyCode> of(String account) {
        return people.rolesOf(account).stream()
                .filter(held -> held.role() == Role.OFFICIAL)
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    Instant now() {
        return clock.instant();
    }
}
