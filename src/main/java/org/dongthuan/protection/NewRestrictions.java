package org.dongthuan.protection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Enters what a person asks for about the own record. */
@Component
class NewRestrictions {

    private final RestrictionRequestTable requests;
    private final RestrictionNumberTable numbers;
    private final RestrictionRules rules;
    private final Registry registry;
    private final TimeLimitRules limits;
    private final Clock clock;

    NewRestrictions(
            RestrictionRequestTable requests,
            RestrictionNumberTable numbers,
            RestrictionRules rules,
            Registry registry,
            TimeLimitRules limits,
            Clock clock) {
        this.requests = requests;
        this.numbers = numbers;
        this.rules = rules;
        this.registry = registry;
        this.limits = limits;
        this.clock = clock;
    }

    RestrictionRequest enter(Actor actor, AskRestriction asked) {
        RecordId own = registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        rules.check(asked);
        OffsetDateTime now = OffsetDateTime.now(clock);
        var request = new RestrictionRequest(
                UUID.randomUUID(),
                RequestNumber.of(RestrictionNumberTable.PREFIX, now.getYear(), numbers.next()),
                Objects.requireNonNull(asked.kind()),
                own,
                actor.account(),
                asked.named(),
                asked.lastDay(),
                now,
                RestrictionStatus.ASKED,
                null,
                limits.dueDate(TimeLimitRules.RESTRICTION, now.toLocalDate()),
                null,
                null,
                null,
                null);
        if (!requests.add(request, rules.words("reason", asked.reason())))
            throw new Refusal.Conflict("restriction-open");
        return request;
    }
}
