package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log tells about readings: whose data they saw, and how often a grant was used. */
@Component
public class Readings {

    private final AuditEventTable events;

    Readings(AuditEventTable events) {
        this.events = events;
    }

    /** The newest first. */
    public List<Reading> find(ReadingQuery query, long offset, int limit) {
        return events.find(new ReadingCondition(query), offset, limit);
    }

    /** The newest behind the line of that moment and id. */
    public List<Reading> find(ReadingQuery query, OffsetDateTime at, long id, int limit) {
        return events.find(new ReadingCondition(query).behind(at, id), 0, limit);
    }

    /** How many there are; of more than {@link Paging#COUNTED} only that there are more. */
    public long count(ReadingQuery query) {
        return events.count(new ReadingCondition(query), Paging.ENOUGH);
    }

    /** Everybody who stands in the log of a record, each with the agencies of those days. */
    public List<Reader> readers(UUID record) {
        return events.readers(record);
    }

    /** How often that was done under each of the grants; one under which it was never done is not there. */
    public Map<UUID, Usage> usage(Action action, Collection<UUID> grants) {
        return grants.isEmpty() ? Map.of() : events.usage(action, grants);
    }

    /** How often, and when the last time. */
    public record Usage(long times, @Nullable OffsetDateTime last) {
        public static final Usage NONE = new Usage(0, null);
    }

    /** An account and the agency for which its holder acted. */
    public record Reader(String account, @Nullable String agency) {}
}
