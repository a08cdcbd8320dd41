package org.dongthuan.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.engine.EngineUsers;
import org.springframework.stereotype.Component;

/** Shows the engine accounts and appointments as its users and groups. */
@Component
class EngineAccounts implements EngineUsers {

    private final People people;

    EngineAccounts(People people) {
        this.people = people;
    }

    @Override
    public Optional<EngineUser> find(String account) {
        return people.open(account)
                .map(Appointed::account)
                .map(found -> new EngineUser(found.id(), found.givenName(), found.familyName()));
    }

    @Override
    public Set<String> groupsOf(String account) {
        var groups = new HashSet<String>();
        Set<HeldRole> roles = people.rolesOf(account);
        for (HeldRole held : roles) {
            if (held.role() == Role.OFFICIAL) groups.add(OFFICIALS);
            if (held.role() != Role.ADMINISTRATOR) groups.addAll(people.groupsOf(Set.of(held)));
            // who keeps the accounts of an area has nothing to do in the engine
            else if (held.agency() == null) groups.addAll(Set.of(ADMINISTRATORS, NATIONAL_ADMINISTRATORS));
        }
        return Set.copyOf(groups);
    }
}
