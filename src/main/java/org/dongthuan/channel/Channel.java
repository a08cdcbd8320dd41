package org.dongthuan.channel;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.Via;
import org.jspecify.annotations.Nullable;

/**
 * Another portal whose program may call.
 *
 * @param code its name in the log and on the page
 * @param kind what a grant names, a code of the list {@code channel}
 * @param agencies whose people it serves; none for everybody's
 * @param clientId the name under which the program asks for tokens
 * @param from the first day
 * @param to the last day
 * @param closedAt none as long as it may call
 */
public record Channel(
        String code,
        UUID id,
        String kind,
        String name,
        List<String> agencies,
        String clientId,
        Set<String> scopes,
        LocalDate from,
        LocalDate to,
        String openedBy,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt) {

    /** May submit requests, and ask how they stand. */
    public static final String WRITE = "requests:write";

    /** May read under a grant. */
    public static final String READ = "records:read";

    /** In the order in which a page shows them. */
    public static final List<String> SCOPES = List.of(WRITE, READ);

    public Channel {
        agencies = List.copyOf(agencies);
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may call on that day. */
    public boolean isOpen(LocalDate day) {
        return closedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    public Via via() {
        return new Via(code, kind, Set.copyOf(agencies));
    }
}
