package org.dongthuan.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;

/** Where the new official works, and since when. */
@Component
class DossierPlaces {

    static final String USING = "using_agency";

    private final Agencies agencies;
    private final Clock clock;

    DossierPlaces(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** For which agency the office brings records: that whose personnel department it is. */
    AgencyCode managedBy(AgencyCode office) {
        return agencies.decidedBy(office, LocalDate.now(clock)).get(0);
    }

    boolean isWithin(AgencyCode using, AgencyCode managing) {
        return agencies.isWithin(using, managing);
    }

    Optional<Violation> recruited(String day) {
        boolean ahead = day.matches("\\d{4}-\\d{2}-\\d{2}")
                && day.compareTo(LocalDate.now(clock).toString()) > 0;
        return ahead ? Optional.of(Violation.of(DeclaredFields.RECRUITED, "life.recruited-ahead")) : Optional.empty();
    }
}
