package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Whom grants concern, and who may revoke them. */
@Component
class GrantRights {

    private static final Set<Role> DECIDERS = Set.of(Role.VERIFIER, Role.APPROVER);

    private final Agencies agencies;
    private final Registry registry;
    private final DisclosureDelays delays;
    private final Clock clock;

    GrantRights(Agencies agencies, Registry registry, DisclosureDelays delays, Clock clock) {
        this.agencies = agencies;
        this.registry = registry;
        this.delays = delays;
        this.clock = clock;
    }

    /** For one person at this moment: worked out once, asked of many grants. */
    Of of(Actor actor) {
        Set<String> sees = codesOf(actor, DECIDERS);
        return new Of(
                actor.account(),
                sees,
                codesOf(actor, Set.of(Role.APPROVER)),
                sees.isEmpty() ? Set.of() : withheldFrom(actor));
    }

    /** The grants on his own record of which he is not told yet, although his agency gave them. */
    private Set<UUID> withheldFrom(Actor actor) {
        return registry.idOf(actor.account()).map(delays::withheld).orElse(List.of()).stream()
                .flatMap(withheld -> withheld.grants().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies for which the person decides, and the closed ones whose duty they took over. */
    private Set<String> codesOf(Actor actor, Set<Role> roles) {
        Set<AgencyCode> held = actor.roles().stream()
                .filter(role -> roles.contains(role.role()))
                .map(HeldRole::agencyOrThrow)
                .collect(Collectors.toSet());
        if (held.isEmpty()) return Set.of();
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .map(Agency::code)
                .filter(code -> held.contains(code) || held.contains(agencies.inForce(code, today)))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What somebody has to do with grants.
     *
     * @param sees the agencies whose grants he sees
     * @param revokes the agencies whose grants he may revoke
     * @param withheld grants that do not exist for him
     */
    record Of(String account, Set<String> sees, Set<String> revokes, Set<UUID> withheld) {

        boolean concern(Grant grant) {
            return grant.recipient().equals(account)
                    || sees.contains(grant.grantedBy().code()) && !withheld.contains(grant.id());
        }

        boolean mayRevoke(Grant grant) {
            return revokes.contains(grant.grantedBy().code());
        }
    }
}
