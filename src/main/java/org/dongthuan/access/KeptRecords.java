package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/**
 * Whether the agency of a part still answers for a record: a part is decided as a whole, so one that is about others too stays
 * where it is when one of its records goes to another agency.
 */
@Component
class KeptRecords {

    private final Registry registry;
    private final Agencies agencies;
    private final Clock clock;

    KeptRecords(Registry registry, Agencies agencies, Clock clock) {
        this.registry = registry;
        this.agencies = agencies;
        this.clock = clock;
    }

    boolean isKept(AskedPerson person) {
        try {
            LocalDate today = LocalDate.now(clock);
            Holder holder = registry.holder(person.record());
            return holder.managingAgency().equals(agencies.inForce(person.managingAgency(), today))
                    || holder.decidingAgency().equals(agencies.inForce(person.decidingAgency(), today));
        } catch (Refusal.NotFound gone) {
            // of another regime meanwhile: that is judged elsewhere
            return true;
        }
    }
}
