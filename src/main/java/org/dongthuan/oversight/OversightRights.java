package org.dongthuan.oversight;

import java.util.List;
import java.util.Set;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.LedAgencies;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who looks at what: auditors at everything, leaders at what their agencies and those right below them give, receive and
 * work on, administrators at stages alone.
 */
@Component
class OversightRights {

    private final LedAgencies led;
    private final Registry registry;
    private final DisclosureDelays delays;

    OversightRights(LedAgencies led, Registry registry, DisclosureDelays delays) {
        this.led = led;
        this.registry = registry;
        this.delays = delays;
    }

    boolean seesGrants(Actor actor) {
        return actor.holds(Role.AUDITOR) || actor.holds(Role.APPROVER);
    }

    /** @throws Refusal.NotPermitted for whoever is neither auditor nor leader */
    Sight ofGrants(Actor actor) {
        return sight(actor, actor.holds(Role.AUDITOR));
    }

    /** @throws Refusal.NotPermitted for whoever is neither auditor nor leader nor administrator */
    Sight ofCases(Actor actor) {
        return sight(actor, actor.holds(Role.AUDITOR) || actor.isNationalAdministrator());
    }

    private Sight sight(Actor actor, boolean all) {
        @Nullable Set<String> agencies = all ? null : led.watchedBy(actor);
        if (agencies != null && agencies.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        RecordId own = registry.idOf(actor.account()).orElse(null);
        return new Sight(actor.account(), agencies, own, own == null ? List.of() : delays.withheld(own));
    }
}
