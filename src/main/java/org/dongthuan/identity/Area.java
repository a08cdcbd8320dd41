package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator keeps: the whole country, or an agency, whatever lies below it in the tree, and what closed into them. */
@Component
public class Area {

    private final Agencies agencies;
    private final Clock clock;

    Area(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Whether the agency lies in the person's area; what is of no agency lies in the national one only. */
    public boolean covers(Actor actor, @Nullable AgencyCode agency) {
        return actor.roles().stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .anyMatch(held -> held.agency() == null || isAtOrBelow(agency, held.agency()));
    }

    /** Whether it is the whole country. */
    public boolean isNational(Actor actor) {
        return actor.roles().contains(new HeldRole(Role.ADMINISTRATOR, null));
    }

    private boolean isAtOrBelow(@Nullable AgencyCode agency, AgencyCode top) {
        Set<AgencyCode> seen = new HashSet<>();
        Optional<AgencyCode> next = Optional.ofNullable(agency);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(top)) return true;
            next = agencies.find(next.get()).map(this::above);
        }
        return false;
    }

    /** Of a closed agency the one that took its duty over: whoever keeps that one keeps what is left of it. */
    private @Nullable AgencyCode above(Agency agency) {
        boolean closed = agency.validTo() != null && LocalDate.now(clock).isAfter(agency.validTo());
        return closed && agency.successor() != null ? agency.successor() : agency.parent();
    }
}
