package org.dongthuan.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moments that lie working days away from now. */
@Component
public class WorkingMoments {

    private final WorkingDays workingDays;
    private final Clock clock;

    WorkingMoments(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The same hour of the working day before; on a day off nothing has its time. */
    public Optional<OffsetDateTime> aWorkingDayAgo() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (!workingDays.isWorkingDay(now.toLocalDate())) return Optional.empty();
        return Optional.of(workingDays
                .before(now.toLocalDate(), 1)
                .atTime(now.toLocalTime())
                .atZone(clock.getZone())
                .toOffsetDateTime());
    }
}
