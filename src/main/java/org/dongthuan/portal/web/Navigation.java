package org.dongthuan.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.EmbeddedDefault;
import org.dongthuan.portal.web.Layout.Way;
import org.dongthuan.review.TaskDesk;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where a person of certain roles can go. */
@Component
class Navigation {

    private static final String INCOMPLETE = "/records/completeness";

    private final TaskDesk tasks;
    private final boolean mailbox;

    Navigation(TaskDesk tasks, Environment environment) {
        this.tasks = tasks;
        this.mailbox = environment.acceptsProfiles(Profiles.of(EmbeddedDefault.PROFILE));
    }

    List<Way> of(Actor actor, String path) {
        List<Way> ways = new ArrayList<>();
        ways.add(inside("/", "portal.nav.home", path.equals("/")));
        if (actor.holds(Role.OFFICIAL)) {
            ways.add(inside("/me", "portal.nav.record", path.equals("/me") || path.startsWith("/me/history")));
            ways.add(inside(
                    "/me/requests",
                    "portal.nav.requests",
                    path.startsWith("/me/requests")
                            || path.startsWith("/corrections")
                            || path.startsWith("/access-requests")));
            ways.add(inside("/me/disclosures", "portal.nav.disclosures", path.startsWith("/me/disclosures")));
            ways.add(inside(
                    "/grants",
                    "portal.nav.grants",
                    path.startsWith("/grants") || path.startsWith("/records") && !path.equals(INCOMPLETE)));
            ways.add(inside("/me/consents", "portal.nav.consents", path.startsWith("/me/consents")));
        }
        addTasks(actor, path, ways);
        if (actor.holds(Role.VERIFIER) || actor.holds(Role.APPROVER)) {
            ways.add(inside(INCOMPLETE, "portal.nav.completeness", path.equals(INCOMPLETE)));
        }
        if (actor.holds(Role.VERIFIER)) {
            ways.add(inside("/record-updates", "portal.nav.updates", path.startsWith("/record-updates")));
        }
        if (actor.holds(Role.ADMINISTRATOR)) {
            ways.add(inside("/admin/calendar", "portal.nav.calendar", path.startsWith("/admin/calendar")));
        }
        addWebApps(actor, ways);
        if (mailbox) ways.add(inside("/demo/mail", "portal.nav.mail", path.startsWith("/demo/mail")));
        return List.copyOf(ways);
    }

    /** Whoever reviews always finds his tasks; anybody else once something waits for him, such as a consent. */
    private void addTasks(Actor actor, String path, List<Way> ways) {
        if (!reviews(actor) && !actor.holds(Role.OFFICIAL)) return;
        long waiting = tasks.count(actor);
        if (waiting == 0 && !reviews(actor)) return;
        ways.add(new Way("/tasks", "portal.nav.tasks", path.startsWith("/tasks"), waiting, false));
    }

    static boolean reviews(Actor actor) {
        return actor.roles().stream().anyMatch(held -> held.role().reviews());
    }

    private static void addWebApps(Actor actor, List<Way> ways) {
        if (reviews(actor)) ways.add(away("/camunda/app/tasklist/", "portal.nav.tasklist"));
        if (actor.holds(Role.ADMINISTRATOR)) ways.add(away("/camunda/app/cockpit/", "portal.nav.cockpit"));
    }

    private static Way inside(String href, String textKey, boolean here) {
        return new Way(href, textKey, here, null, false);
    }

    private static Way away(String href, String textKey) {
        return new Way(href, textKey, false, null, true);
    }
}
