package org.dongthuan.portal.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.statistics.StatisticsDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what I can do, what waits for me, what I have asked for. */
@Controller
class HomePages {

    private static final int TASKS_SHOWN = 5;

    private final CurrentActor currentActor;
    private final MyRequests requests;
    private final TaskDesk tasks;
    private final StatisticsDesk statistics;

    HomePages(CurrentActor currentActor, MyRequests requests, TaskDesk tasks, StatisticsDesk statistics) {
        this.currentActor = currentActor;
        this.requests = requests;
        this.tasks = tasks;
        this.statistics = statistics;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Actor actor = currentActor.get();
        boolean official = actor.holds(Role.OFFICIAL);
        long taskCount = official ? tasks.count(actor) : 0;
        // anybody may be asked for a consent
        boolean busy = Navigation.reviews(actor) || taskCount > 0;
        model.addAttribute("official", official);
        model.addAttribute("busy", busy);
        model.addAttribute("entersUpdates", actor.holds(Role.VERIFIER));
        model.addAttribute("hasStaff", Navigation.reviews(actor));
        model.addAttribute("seesAlarms", Navigation.seesAlarms(actor));
        model.addAttribute("reportsBreaches", actor.agency() != null);
        model.addAttribute("asksForFigures", statistics.mayAsk(actor));
        model.addAttribute("oversees", oversees(actor));
        model.addAttribute("administrator", actor.isNationalAdministrator());
        model.addAttribute("keepsAccounts", actor.holds(Role.ADMINISTRATOR));
        model.addAttribute("tasks", busy ? tasks.list(actor, 0, TASKS_SHOWN) : List.of());
        model.addAttribute("taskCount", taskCount);
        model.addAttribute("requests", official ? requests.open(actor, locale) : List.of());
        return "portal/home";
    }

    private static boolean oversees(Actor actor) {
        return actor.holds(Role.APPROVER) || actor.holds(Role.AUDITOR) || actor.isNationalAdministrator();
    }
}
