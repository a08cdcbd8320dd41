package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which processing of a record is restricted at the person's request. It is asked at each reading, so that neither a timer
 * nor a listener makes it right or wrong; for purposes for which the law obliges to process, nothing is.
 */
@Component
public class Restrictions {

    private final RestrictionTable table;
    private final ObligedPurposes obliged;
    private final Clock clock;

    Restrictions(RestrictionTable table, ObligedPurposes obliged, Clock clock) {
        this.table = table;
        this.obliged = obliged;
        this.clock = clock;
    }

    /** Whether the record is not to be read for that purpose today. */
    public boolean bars(RecordId record, @Nullable String purpose) {
        return purpose != null
                && obliged.source(purpose).isEmpty()
                && table.inForce(record, purpose, LocalDate.now(clock));
    }

    /** How many records are restricted for which purpose. */
    public Map<String, Long> byPurpose(LocalDate day) {
        return table.byPurpose(day);
    }

    /**
     * From this moment on, in the caller's transaction.
     *
     * @param source the number of the case that says so
     * @param lastDay none where it holds until it is ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void impose(String source, RecordId record, Collection<String> purposes, @Nullable LocalDate lastDay) {
        table.add(source, record, purposes, lastDay, OffsetDateTime.now(clock));
    }

    /** The one of that case; without effect where it is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String source) {
        table.end(source, OffsetDateTime.now(clock));
    }
}
