package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The personnel departments: those that decide on the records of a managing agency, and the agencies below it. */
@Component
class Departments {

    private final Agencies agencies;
    private final Clock clock;

    Departments(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The departments at which the person has that role, in a stable order. */
    List<AgencyCode> of(Actor actor, Role role) {
        return actor.roles().stream()
                .filter(held -> held.role() == role)
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .filter(this::isOne)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** Those of the closed departments, too, whose duty these have. */
    List<String> withClosed(List<AgencyCode> departments) {
        return departments.stream()
                .flatMap(code -> Stream.concat(Stream.of(code), agencies.closedInto(code, today()).stream()))
                .map(AgencyCode::code)
                .toList();
    }

    /** Which of them answers for the people of that agency: itself, or whoever decides for a body above it. */
    Optional<AgencyCode> answeringFor(AgencyCode agency, List<AgencyCode> departments) {
        LocalDate today = today();
        if (departments.contains(agency)) return Optional.of(agency);
        @Nullable AgencyCode above = agency;
        while (above != null) {
            AgencyCode deciding = agencies.decidingAgency(above, Set.of(), today);
            if (departments.contains(deciding)) return Optional.of(deciding);
            above = agencies.find(above).map(Agency::parent).orElse(null);
        }
        return Optional.empty();
    }

    /** The agencies for whose posts the department decides: its own, and those of the bodies below its managing agency. */
    List<Agency> agenciesOf(AgencyCode department) {
        LocalDate today = today();
        return agencies.all().stream()
                .filter(agency -> agency.inForce(today))
                .filter(agency ->
                        answeringFor(agency.code(), List.of(department)).isPresent())
                .toList();
    }

    /** The department, or whoever took its duty over. */
    AgencyCode present(AgencyCode department) {
        return agencies.inForce(department, today());
    }

    private boolean isOne(AgencyCode agency) {
        return !agencies.decidedBy(agency, today()).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
