package org.dongthuan.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator keeps: the whole country, or an agency and whatever lies below it in the tree. */
@Component
public class Area {

    private final Agencies agencies;

    Area(Agencies agencies) {
        this.agencies = agencies;
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
            next = agencies.find(next.get()).map(Agency::parent);
        }
        return false;
    }
}
