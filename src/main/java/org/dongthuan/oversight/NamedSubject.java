package org.dongthuan.oversight;

import java.util.List;
import java.util.UUID;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantView;
import org.dongthuan.grant.GrantedPeople;
import org.dongthuan.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names whose record a grant is on, where the grant itself is open to whoever looks; the person finds that in his list. */
@Component
class NamedSubject {

    private final GrantDesk desk;
    private final GrantedPeople people;

    NamedSubject(GrantDesk desk, GrantedPeople people) {
        this.desk = desk;
        this.people = people;
    }

    @Nullable
    String of(Actor actor, UUID grant) {
        GrantView known = desk.find(actor, grant).orElse(null);
        if (known == null) return null;
        return people.names(actor, List.of(known)).get(known.record());
    }
}
