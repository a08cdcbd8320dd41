package org.dongthuan.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.ReadingCountTable.Day;
import org.dongthuan.audit.ReadingCountTable.Opened;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/**
 * How many people's data one person may see in a day, by what the log says of him. A record that was opened on that day
 * may be opened again. Two readings at the same moment may both be the last one: the cap is a dam, not a scale.
 */
@Component
public class ReadingCaps {

    /** The last segment of the problem's type; the log says it of the reading that was refused. */
    public static final String REACHED = "reading-limit-reached";

    private final ReadingCountTable counts;
    private final ReadingLimits limits;
    private final Clock clock;

    ReadingCaps(ReadingCountTable counts, ReadingLimits limits, Clock clock) {
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The refusal of one record too many, opened under a grant or a standing decision.
     *
     * @param request the number of the request, or of the standing decision
     */
    public Optional<Refusal> onOpening(String account, UUID record, String request) {
        Day today = today();
        Opened opened = counts.opened(account, record, request, today);
        boolean reached = opened.request() >= limits.on(today.date(), ReadingLimits.RECORDS_PER_REQUEST)
                || opened.reader() >= limits.on(today.date(), ReadingLimits.RECORDS_PER_READER);
        return reached ? Optional.of(untilTomorrow(today)) : Optional.empty();
    }

    /** The refusal of a list that shows too many people more. */
    public Optional<Refusal> onListing(String account, Collection<UUID> people) {
        if (people.isEmpty()) return Optional.empty();
        Day today = today();
        int most = limits.on(today.date(), ReadingLimits.LISTED_PER_READER);
        return counts.listed(account, people, today) > most ? Optional.of(untilTomorrow(today)) : Optional.empty();
    }

    private Day today() {
        LocalDate date = LocalDate.now(clock);
        return new Day(date, beginning(date), beginning(date.plusDays(1)));
    }

    private Refusal untilTomorrow(Day today) {
        Duration rest = Duration.between(OffsetDateTime.now(clock), today.end());
        return new Refusal.TooOften(REACHED, rest);
    }

    private static OffsetDateTime beginning(LocalDate date) {
        return date.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }
}
