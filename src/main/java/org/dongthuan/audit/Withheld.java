package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * Lines of a record's log that its holder is not shown for the time being: those about certain numbers, those under
 * certain grants, and what one person looked for before there was a number.
 *
 * @param about numbers of requests, parts, certifications and decisions
 * @param grants under which was read
 * @param asker whose searches are meant
 * @param from the first moment of those searches
 */
public record Withheld(Set<String> about, Set<UUID> grants, String asker, OffsetDateTime from) {

    public Withheld {
        about = Set.copyOf(about);
        grants = Set.copyOf(grants);
    }

    /** Says the same as the condition in {@link ReadingCondition}. */
    public boolean covers(Reading reading) {
        String reference = reading.reference();
        UUID grant = reading.grant();
        if (reference != null && about.contains(reference) || grant != null && grants.contains(grant)) return true;
        return reference == null
                && grant == null
                && asker.equals(reading.actor())
                && !reading.at().isBefore(from);
    }
}
