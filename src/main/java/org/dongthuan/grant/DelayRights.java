package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.LedAgencies;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who watches over delays: auditors over all, leaders over those of their agency and of the agencies below it. */
@Component
class DelayRights {

    private final LedAgencies led;
    private final Agencies agencies;
    private final Clock clock;

    DelayRights(LedAgencies led, Agencies agencies, Clock clock) {
        this.led = led;
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
        Set<String> watched = led.watchedBy(actor);
        if (watched.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        return watched;
    }

    boolean watches(Actor actor) {
        return actor.holds(Role.AUDITOR) || actor.holds(Role.APPROVER);
    }

    /** Whoever decides there now; the person who asked for it does not end it either. */
    boolean mayRelease(Actor actor, DisclosureDelay delay) {
        return !delay.requester().equals(actor.account())
                && actor.holds(Role.APPROVER, agencies.inForce(delay.agency(), LocalDate.now(clock)));
    }
}
