package org.dongthuan.identity.web;

import java.util.Comparator;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.HeldRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the caller who he is and what he may be today. */
@RestController
class MeController {

    private final CurrentActor currentActor;

    MeController(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me() {
        Actor actor = currentActor.get();
        List<HeldRole> roles = actor.roles().stream()
                .sorted(Comparator.comparing(HeldRole::role).thenComparing(HeldRole::group))
                .toList();
        List<String> actingFor =
                actor.standsIn().values().stream().distinct().sorted().toList();
        return new Me(actor.account(), actor.name(), actor.agency(), roles, actingFor);
    }

    /**
     * The caller.
     *
     * @param actingFor the accounts for which he substitutes today
     */
    record Me(String user, String name, @Nullable AgencyCode agency, List<HeldRole> roles, List<String> actingFor) {}
}
