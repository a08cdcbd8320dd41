package org.dongthuan.identity;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must be asked for a code, too: holders of these roles. */
@Component
class SecondFactorDemand {

    private final Set<Role> roles;
    private final People people;

    SecondFactorDemand(@Value("${identity.second-factor.roles:}") Set<Role> roles, People people) {
        this.roles = Set.copyOf(roles);
        this.people = people;
    }

    boolean concerns(String account) {
        return !roles.isEmpty() && people.rolesOf(account).stream().anyMatch(held -> roles.contains(held.role()));
    }
}
