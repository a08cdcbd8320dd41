package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** A change of agencies whose parts fit together. */
record WantedAgencyChange(
        AgencyChangeKind kind,
        Order order,
        LocalDate from,
        boolean staffGoesAlong,
        List<AgencyChangeLine> lines,
        List<Person> people) {

    WantedAgencyChange {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
    }

    /** The decision that orders it. */
    record Order(
            String decision,
            LocalDate day,
            String issuer,
            @Nullable UUID scan) {}

    /** Whose record goes from where to where. */
    record Person(String account, AgencyCode agency, AgencyCode to) {}

    List<AgencyCode> closing() {
        return lines.stream()
                .filter(AgencyChangeLine::isClosing)
                .map(AgencyChangeLine::agency)
                .toList();
    }
}
