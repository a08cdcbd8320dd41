package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which fields an agency updates by itself: those that it owns (Decree 27/2026/NĐ-CP Art. 20(3)), but for the managing
 * agency, which changes when another one takes the record over.
 */
@Component
class UpdatableFields {

    private static final String MANAGING = "managing_agency";
    private static final String USING = "using_agency";

    private final Agencies agencies;
    private final Clock clock;

    UpdatableFields(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Why that field cannot be updated here, as a text key; empty when it can. */
    static Optional<String> whyNot(Field field) {
        return switch (field.owner().kind()) {
            case PERSON -> Optional.of("update.owner.person");
            case SOURCE -> Optional.of("update.owner.source");
            case AGENCY -> MANAGING.equals(field.id()) ? Optional.of("update.owner.managing") : Optional.empty();
        };
    }

    /** What is wrong with a right value for that person, as a text key: nobody is moved to another agency's people. */
    Optional<String> fault(Holder holder, Field field, JsonNode wanted) {
        if (!USING.equals(field.id()) || isWithin(holder.managingAgency(), new AgencyCode(wanted.asText())))
            return Optional.empty();
        return Optional.of("update.using-agency-elsewhere");
    }

    private boolean isWithin(AgencyCode managing, AgencyCode using) {
        LocalDate today = LocalDate.now(clock);
        for (AgencyCode code = using; code != null; code = parent(code)) {
            if (agencies.inForce(code, today).equals(managing)) return true;
        }
        return false;
    }

    private @Nullable AgencyCode parent(AgencyCode code) {
        return agencies.find(code).map(Agency::parent).orElse(null);
    }
}
