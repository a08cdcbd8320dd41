package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.Readings;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Delays as they stand now, with how much they withhold. */
@Component
class DelayViews {

    private final DelayTable table;
    private final DelayGrounds grounds;
    private final DelayRights rights;
    private final Readings readings;
    private final Agencies agencies;
    private final Clock clock;

    DelayViews(
            DelayTable table,
            DelayGrounds grounds,
            DelayRights rights,
            Readings readings,
            Agencies agencies,
            Clock clock) {
        this.table = table;
        this.grounds = grounds;
        this.rights = rights;
        this.readings = readings;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<DelayView> of(Actor actor, List<DisclosureDelay> delays, Locale locale) {
        Map<UUID, List<DelayTable.OnRecord>> people =
                table.of(delays.stream().map(DisclosureDelay::id).toList()).stream()
                        .collect(Collectors.groupingBy(one -> one.delay().id()));
        return delays.stream()
                .map(delay -> view(actor, delay, people.getOrDefault(delay.id(), List.of()), locale))
                .toList();
    }

    private DelayView view(Actor actor, DisclosureDelay delay, List<DelayTable.OnRecord> people, Locale locale) {
        boolean withholds = delay.withholds(LocalDate.now(clock));
        return new DelayView(
                delay.id(),
                delay.part(),
                delay.agency(),
                agencies.name(delay.agency()),
                delay.ground(),
                grounds.find(delay.ground()).map(ground -> ground.label(locale)).orElse(delay.ground()),
                grounds.find(delay.ground()).map(DelayGround::legalSource).orElse(""),
                delay.askedAt(),
                delay.releaseDay(),
                delay.status(),
                delay.releasedAt(),
                withholds,
                people.size(),
                withholds
                        ? people.stream()
                                .mapToLong(one -> readings.count(one.record().value(), one.withheld()))
                                .sum()
                        : 0,
                withholds && delay.status() == DisclosureDelay.Status.APPROVED && rights.mayRelease(actor, delay));
    }
}
