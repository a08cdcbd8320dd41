package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who watches over delays: auditors over all, leaders over those of their agency and of the agencies below it. */
@Component
class DelayRights {

    private final Agencies agencies;
    private final Clock clock;

    DelayRights(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The codes of the agencies whose delays the person sees; none named for all.
     *
     * @throws Refusal.NotPermitted for everybody else
     */
    @Nullable
    Set<String> seenBy(Actor actor) {
        if (actor.holds(Role.AUDITOR)) return null;
        List<AgencyCode> led = ledBy(actor);
        if (led.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        LocalDate today = LocalDate.now(clock);
        return led.stream()
                .flatMap(agency -> Stream.concat(Stream.of(agency), agencies.below(agency, today).stream()))
                .flatMap(agency -> Stream.concat(Stream.of(agency), agencies.closedInto(agency, today).stream()))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean watches(Actor actor) {
        return actor.holds(Role.AUDITOR) || !ledBy(actor).isEmpty();
    }

    /** Whoever decides there now; the person who asked for it does not end it either. */
    boolean mayRelease(Actor actor, DisclosureDelay delay) {
        return !delay.requester().equals(actor.account())
                && actor.holds(Role.APPROVER, agencies.inForce(delay.agency(), LocalDate.now(clock)));
    }

    private static List<AgencyCode> ledBy(Actor actor) {
        return actor.roles().stream()
                .filter(held -> held.role() == Role.APPROVER)
                .map(HeldRole::agencyOrThrow)
                .toList();
    }
}
