package org.dongthuan.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The person who is asking right now, with the roles of this moment.
 *
 * @param roles in which he may act: his own, those in which he is away left out, and those in which he stands in for another
 * @param away the offices in which somebody else acts while he is away; he goes on seeing what is done in them
 * @param standsIn the roles that are not his own, with whoever is away
 */
public record Actor(
        String account,
        String name,
        @Nullable AgencyCode agency,
        Set<HeldRole> roles,
        Set<HeldRole> away,
        Map<HeldRole, String> standsIn) {

    public Actor {
        roles = Set.copyOf(roles);
        away = Set.copyOf(away);
        standsIn = Map.copyOf(standsIn);
    }

    public Actor(String account, String name, @Nullable AgencyCode agency, Set<HeldRole> roles) {
        this(account, name, agency, roles, Set.of(), Map.of());
    }

    /** The roles by which he sees what others do: those in which he is away, too. */
    public Set<HeldRole> readingRoles() {
        if (away.isEmpty()) return roles;
        Set<HeldRole> all = new HashSet<>(roles);
        all.addAll(away);
        return Set.copyOf(all);
    }

    /** His own offices, whether he is away or not: those in which another one can stand in for him. */
    public Set<HeldRole> offices() {
        return readingRoles().stream()
                .filter(held -> held.role().reviews() && !standsIn.containsKey(held))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean holds(Role role, AgencyCode at) {
        return roles.contains(new HeldRole(role, at));
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    /** In whose place he acts in that office; nobody where it is his own, or he has it not at all. */
    public @Nullable String inPlaceOf(Role role, AgencyCode at) {
        return standsIn.get(new HeldRole(role, at));
    }

    /** Whether his area as an administrator is the whole country: the settings and processes of all are kept by those. */
    public boolean isNationalAdministrator() {
        return roles.contains(new HeldRole(Role.ADMINISTRATOR, null));
    }

    /** The agency's code for the log. */
    public @Nullable String agencyCode() {
        return agency == null ? null : agency.code();
    }
}
