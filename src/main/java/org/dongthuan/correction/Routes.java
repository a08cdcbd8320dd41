package org.dongthuan.correction;

import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Finds the way of each wanted change, and the place to go where it cannot be decided here. */
@Component
class Routes {

    private final RouteRules rules;
    private final RedirectPlaces places;
    private final People people;
    private final Registry registry;

    Routes(RouteRules rules, RedirectPlaces places, People people, Registry registry) {
        this.rules = rules;
        this.places = places;
        this.people = people;
        this.registry = registry;
    }

    Optional<ItemRoute> of(Field field, Holder holder, boolean sourceIsWrong) {
        String account = holder.account();
        boolean leader = account != null && !people.ledBy(account).isEmpty();
        return rules.routeOf(field.owner(), leader, sourceIsWrong);
    }

    /** Likewise on the person's own record. */
    Optional<ItemRoute> ofOwn(Actor actor, Field field, boolean sourceIsWrong) {
        return registry.idOf(actor.account()).flatMap(own -> of(field, registry.holder(own), sourceIsWrong));
    }

    /** Where to have it put right; none for what belongs to no other database. */
    Optional<RedirectPlace> place(Field field) {
        return Optional.ofNullable(field.owner().source()).map(places::of);
    }
}
