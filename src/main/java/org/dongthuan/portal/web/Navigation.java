package org.dongthuan.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.EmbeddedDefault;
import org.dongthuan.portal.web.Layout.Way;
import org.dongthuan.review.OfficeDesk;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.statistics.StatisticsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where a person of certain roles can go. */
@Component
class Navigation {

    private static final String INCOMPLETE = "/records/completeness";

    private static final String DELAYS = "/disclosure-delays";

    private static final String OVERSIGHT = "/oversight";

    private static final String SECRETS = "/secrets";

    private static final String APPOINTMENTS = "/admin/appointments";

    private static final String PROTECTION = "/protection/breaches";
    private static final String AGENCIES = "/admin/agencies";

    private static final String STAFF = "/records";
    private static final String NEW_RECORD = "/records/new";

    private static final String OFFICE_TASKS = "/tasks/office";

    private final TaskDesk tasks;
    private final OfficeDesk office;
    private final StatisticsDesk statistics;
    private final boolean mailbox;

    Navigation(TaskDesk tasks, OfficeDesk office, StatisticsDesk statistics, Environment environment) {
        this.tasks = tasks;
        this.office = office;
        this.statistics = statistics;
        this.mailbox = environment.acceptsProfiles(Profiles.of(EmbeddedDefault.PROFILE));
    }

    /**
     * What stands in line, and what stands under one heading beside it.
     *
     * <p>Whoever has an office has more pages than a line holds: those of the office come first, the own ones under a
     * heading.
     */
    Ways of(Actor actor, String path) {
        List<Way> own = new ArrayList<>(actor.holds(Role.OFFICIAL) ? own(path) : List.of());
        // somebody can stand in only where there is an office
        boolean leads = office.leads(actor);
        if (!actor.offices().isEmpty() || !actor.standsIn().isEmpty() || leads)
            own.add(inside("/absences", "portal.nav.absences", path.startsWith("/absences")));
        if (leads) own.add(inside(OFFICE_TASKS, "portal.nav.office-tasks", path.equals(OFFICE_TASKS)));
        boolean reviews = reviews(actor);
        boolean protects = actor.holds(Role.DATA_PROTECTION_OFFICER);
        boolean hasOffice = reviews || protects || actor.holds(Role.AUDITOR);
        List<Way> ways = new ArrayList<>();
        ways.add(inside("/", "portal.nav.home", path.equals("/")));
        if (!hasOffice) ways.addAll(own);
        addTasks(actor, path, ways);
        if (actor.holds(Role.VERIFIER)) {
            ways.add(inside("/record-updates", "portal.nav.updates", path.startsWith("/record-updates")));
        }
        if (actor.holds(Role.VERIFIER) || actor.holds(Role.APPROVER)) {
            ways.add(inside(INCOMPLETE, "portal.nav.completeness", path.equals(INCOMPLETE)));
        }
        if (reviews) ways.add(inside(STAFF, "portal.nav.staff", isOfStaff(path)));
        if (seesAlarms(actor)) {
            ways.add(inside("/alarms", "portal.nav.alarms", path.startsWith("/alarms")));
        }
        if (protects) ways.add(inside(PROTECTION, "portal.nav.protection", path.startsWith("/protection")));
        if (statistics.mayAsk(actor)) {
            ways.add(inside("/statistics", "portal.nav.statistics", path.startsWith("/statistics")));
        }
        if (actor.holds(Role.AUDITOR)) {
            ways.add(inside(OVERSIGHT, "portal.nav.oversight", path.startsWith(OVERSIGHT)));
            ways.add(inside(DELAYS, "portal.nav.delays", path.startsWith(DELAYS)));
        }
        if (actor.holds(Role.SECURITY_OFFICER)) {
            ways.add(inside(SECRETS, "portal.nav.secrets", path.startsWith(SECRETS)));
        }
        if (actor.holds(Role.ADMINISTRATOR)) {
            ways.add(inside("/admin/accounts", "portal.nav.accounts", path.startsWith("/admin/accounts")));
            ways.add(inside(APPOINTMENTS, "portal.nav.appointments", path.startsWith(APPOINTMENTS)));
            ways.add(inside(AGENCIES, "portal.nav.agencies", path.startsWith(AGENCIES)));
        }
        if (actor.isNationalAdministrator()) {
            ways.add(inside("/admin/calendar", "portal.nav.calendar", path.startsWith("/admin/calendar")));
            ways.add(inside("/admin/channels", "portal.nav.channels", path.startsWith("/admin/channels")));
        }
        addWebApps(actor, ways);
        Way mail = mailbox ? inside("/demo/mail", "portal.nav.mail", path.startsWith("/demo/mail")) : null;
        return new Ways(List.copyOf(ways), hasOffice ? List.copyOf(own) : List.of(), mail);
    }

    private static List<Way> own(String path) {
        return List.of(
                inside("/me", "portal.nav.record", path.equals("/me") || path.startsWith("/me/history")),
                inside(
                        "/me/requests",
                        "portal.nav.requests",
                        path.startsWith("/me/requests")
                                || path.startsWith("/corrections")
                                || path.startsWith("/access-requests")),
                inside(
                        "/me/disclosures",
                        "portal.nav.disclosures",
                        path.startsWith("/me/disclosures") || path.startsWith("/questions")),
                inside(
                        "/grants",
                        "portal.nav.grants",
                        path.startsWith("/grants")
                                || path.startsWith("/exports")
                                || path.startsWith(STAFF + "/")
                                        && !path.equals(INCOMPLETE)
                                        && !path.equals(NEW_RECORD)),
                inside(
                        "/me/consents",
                        "portal.nav.consents",
                        path.startsWith("/me/consents")
                                || path.startsWith("/me/restrictions")
                                || path.startsWith("/mandates")));
    }

    /** Who is the own staff, and by what decision it is known. */
    private static boolean isOfStaff(String path) {
        return path.equals(STAFF)
                || path.equals(NEW_RECORD)
                || path.startsWith("/declarations")
                || path.startsWith("/standing-decisions")
                || path.startsWith("/certifications")
                || path.startsWith("/representations")
                || path.startsWith("/transfers")
                || path.startsWith("/record-files");
    }

    /** Whoever reviews always finds his tasks; anybody else once something waits for him, such as a consent. */
    private void addTasks(Actor actor, String path, List<Way> ways) {
        if (!reviews(actor) && !actor.holds(Role.OFFICIAL) && !actor.isNationalAdministrator()) return;
        long waiting = tasks.count(actor);
        if (waiting == 0 && !reviews(actor)) return;
        ways.add(new Way(
                "/tasks", "portal.nav.tasks", path.startsWith("/tasks") && !path.equals(OFFICE_TASKS), waiting, false));
    }

    static boolean reviews(Actor actor) {
        return actor.roles().stream().anyMatch(held -> held.role().reviews());
    }

    static boolean seesAlarms(Actor actor) {
        return actor.holds(Role.APPROVER) || actor.holds(Role.AUDITOR);
    }

    private static void addWebApps(Actor actor, List<Way> ways) {
        if (reviews(actor) || actor.holds(Role.DATA_PROTECTION_OFFICER))
            ways.add(away("/camunda/app/tasklist/", "portal.nav.tasklist"));
        if (actor.isNationalAdministrator()) ways.add(away("/camunda/app/cockpit/", "portal.nav.cockpit"));
    }

    private static Way inside(String href, String textKey, boolean here) {
        return new Way(href, textKey, here, null, false);
    }

    private static Way away(String href, String textKey) {
        return new Way(href, textKey, false, null, true);
    }

    /** The entries of a menu. */
    record Ways(List<Way> inLine, List<Way> own, @Nullable Way mailbox) {

        static final Ways NONE = new Ways(List.of(), List.of(), null);
    }
}
