package org.dongthuan.appointment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Area;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator may touch here, and the line in the log that he did. */
@Component
public class Administration {

    private final Area area;
    private final Agencies agencies;
    private final AuditLog audit;

    Administration(Area area, Agencies agencies, AuditLog audit) {
        this.area = area;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** @throws Refusal.NotPermitted for whoever is no administrator */
    public void check(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) throw new Refusal.NotPermitted("not-permitted");
    }

    /** @throws Refusal.NotPermitted {@code outside-area} */
    public void checkArea(Actor actor, @Nullable AgencyCode agency) {
        if (!covers(actor, agency)) throw new Refusal.NotPermitted("outside-area");
    }

    public boolean covers(Actor actor, @Nullable AgencyCode agency) {
        return area.covers(actor, agency);
    }

    /** The agencies of his area, closed ones too; none where it is the whole country. */
    public Optional<Set<AgencyCode>> agencies(Actor actor) {
        if (area.isNational(actor)) return Optional.empty();
        return Optional.of(agencies.all().stream()
                .map(Agency::code)
                .filter(code -> area.covers(actor, code))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public void log(Actor actor, String what, String act) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.APPOINT)
                .about(what)
                .because(act));
    }

    public void logReading(Actor actor, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .about(what));
    }
}
