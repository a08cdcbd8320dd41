package org.dongthuan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When people are told what has come for them: at the beginning of each half of a working day. */
@Component
public class NewsTimes {

    private static final List<LocalTime> LATER_FIRST = List.of(LocalTime.of(14, 0), LocalTime.of(8, 0));

    private final WorkingDays workingDays;
    private final Clock clock;

    NewsTimes(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What came after {@code from} is told at {@code to}. */
    public record Span(ZonedDateTime from, ZonedDateTime to) {}

    /** The span that ended last: from one telling to the next, however many days off lay between. */
    public Span last() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        List<ZonedDateTime> ends = Stream.iterate(now.toLocalDate(), day -> day.minusDays(1))
                .filter(workingDays::isWorkingDay)
                .flatMap(this::momentsOf)
                .filter(moment -> !moment.isAfter(now))
                .limit(2)
                .toList();
        return new Span(ends.get(1), ends.get(0));
    }

    private Stream<ZonedDateTime> momentsOf(LocalDate day) {
        return LATER_FIRST.stream().map(time -> day.atTime(time).atZone(clock.getZone()));
    }
}
