package org.dongthuan.protection;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.alarm.AlarmOrigin;
import org.dongthuan.alarm.AlarmOrigins;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.TypedText;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters what was reported, with whom it is about where an alarm says so. */
@Component
class NewBreaches {

    private final BreachTable breaches;
    private final BreachTextTable words;
    private final BreachPersonTable persons;
    private final BreachNumberTable numbers;
    private final BreachOfficers officers;
    private final AlarmOrigins alarms;
    private final BreachTerms terms;
    private final Throttle throttle;

    NewBreaches(
            BreachTable breaches,
            BreachTextTable words,
            BreachPersonTable persons,
            BreachNumberTable numbers,
            BreachOfficers officers,
            AlarmOrigins alarms,
            BreachTerms terms,
            Throttles throttles) {
        this.breaches = breaches;
        this.words = words;
        this.persons = persons;
        this.numbers = numbers;
        this.officers = officers;
        this.alarms = alarms;
        this.terms = terms;
        throttle = throttles.named("breach-reports");
    }

    /**
     * @throws Refusal {@code not-permitted} (403) for whoever is of no office, {@code breach-invalid} (422), {@code
     *     request-unknown} (404) for an alarm that he may not see, {@code breach-reported} (409), {@code
     *     breach-reports-too-many} (429)
     */
    Breach enter(Actor actor, ReportBreach report) {
        AgencyCode own = actor.agency();
        if (own == null) throw new Refusal.NotPermitted("not-permitted");
        OffsetDateTime now = terms.now();
        BreachRules.check(report, now);
        OffsetDateTime detected = report.detectedAt();
        if (detected == null) throw new IllegalStateException("Checked without a moment");
        AlarmOrigin origin = origin(actor, report.alarm());
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("breach-reports-too-many", delay);
        AgencyCode agency = origin == null || origin.agency() == null ? own : origin.agency();
        String reader = origin == null ? null : origin.reader();
        var breach = new Breach(
                UUID.randomUUID(),
                RequestNumber.of(BreachNumberTable.PREFIX, now.getYear(), numbers.next()),
                new Breach.Origin(
                        detected,
                        terms.noticeDue(detected),
                        actor.account(),
                        now,
                        agency,
                        officers.ledBy(agency, actor.account(), reader == null ? Set.of() : Set.of(reader))
                                .orElse(null),
                        origin == null ? null : report.alarm(),
                        reader),
                BreachStatus.DETECTED,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!breaches.add(breach)) throw new Refusal.Conflict("breach-reported");
        words.add(breach, BreachText.WHAT, TypedText.cleaned(report.what()));
        persons.add(breach, origin == null ? Set.of() : origin.opened());
        return breach;
    }

    private @Nullable AlarmOrigin origin(Actor actor, @Nullable String alarm) {
        if (alarm == null || alarm.isBlank()) return null;
        return alarms.find(actor, RequestNumber.named(alarm))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
