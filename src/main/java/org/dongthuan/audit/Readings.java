package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log tells about readings: whose data they saw, and how often a grant was used. */
@Component
public class Readings {

    /** What counts as seeing. */
    public static final Set<Action> SEEING = EnumSet.of(
            Action.READ_RECORD,
            Action.READ_TASK,
            Action.LIST_TASKS,
            Action.READ_REQUEST,
            Action.READ_EVIDENCE,
            Action.READ_DECISION,
            Action.FIND_RECORD);

    private final AuditEventTable events;

    Readings(AuditEventTable events) {
        this.events = events;
    }

    /** That line of the record's log, where it tells of a reading. */
    public Optional<Reading> find(UUID record, long id) {
        return events.find(record, id, SEEING);
    }

    /** The newest first. */
    public List<Reading> find(ReadingQuery query, long offset, int limit) {
        return events.find(new ReadingCondition(query), offset, limit);
    }

    /** The newest behind the line of that moment and id. */
    public List<Reading> find(ReadingQuery query, OffsetDateTime at, long id, int limit) {
        return events.find(new ReadingCondition(query).behind(at, id), 0, limit);
    }

    /** What was read, or refused, under a grant: the newest behind the line of that moment and id. */
    public List<Reading> under(UUID grant, OffsetDateTime at, long id, int limit) {
        return events.under(grant, Action.READ_RECORD, at, id, limit);
    }

    /** How many there are; of more than {@link Paging#COUNTED} only that there are more. */
    public long count(ReadingQuery query) {
        return events.count(new ReadingCondition(query), Paging.ENOUGH);
    }

    /** Everybody who stands in the log of a record, each with the agencies of those days. */
    public List<Reader> readers(UUID record) {
        return events.readers(record);
    }

    /**
     * Everybody who was shown a field in that time.
     *
     * @param about readings about that are left out: of the request itself by which something came about
     */
    public Set<String> whoSaw(Shown shown, @Nullable String about) {
        return events.whoSaw(shown, SEEING, about);
    }

    /** As {@link #whoSaw(Shown, String)}, as far as the holder of the record is shown it. */
    public Set<String> whoSaw(Shown shown, @Nullable String about, List<Withheld> withheld) {
        return withheld.isEmpty() ? whoSaw(shown, about) : events.whoSaw(shown, SEEING, about, withheld);
    }

    /** How many lines of the record are withheld from its holder. */
    public long count(UUID record, Withheld withheld) {
        return events.count(record, SEEING, withheld);
    }

    /** How often that was done under each of the grants; one under which it was never done is not there. */
    public Map<UUID, Usage> usage(Action action, Collection<UUID> grants) {
        return grants.isEmpty() ? Map.of() : events.usage(action, grants);
    }

    /** How often, and when the last time. */
    public record Usage(long times, @Nullable OffsetDateTime last) {
        public static final Usage NONE = new Usage(0, null);
    }

    /**
     * That a field of a record was shown.
     *
     * @param after the last moment that does not count
     * @param until the last moment that does
     */
    public record Shown(UUID record, String field, OffsetDateTime after, OffsetDateTime until) {}

    /** An account and the agency for which its holder acted. */
    public record Reader(String account, @Nullable String agency) {}
}
