package org.dongthuan.alarm.web;

import java.util.Locale;
import org.dongthuan.alarm.AlarmDesk;
import org.dongthuan.alarm.AlarmView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Alarms about readings: the list, and one with what it is about. */
@Controller
class AlarmPages {

    private final AlarmDesk desk;
    private final CurrentActor currentActor;

    AlarmPages(AlarmDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping("/alarms")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = desk.list(currentActor.get(), KeyPaging.of(after, null, Paging.MOST));
        model.addAttribute("alarms", page.items());
        model.addAttribute("next", page.next());
        return "alarm/list";
    }

    @GetMapping("/alarms/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        Actor actor = currentActor.get();
        var named = RequestNumber.named(number);
        AlarmView view = desk.get(actor, named, locale);
        model.addAttribute("view", view);
        model.addAttribute("task", desk.task(actor, named).orElse(null));
        model.addAttribute("mayRevoke", actor.holds(Role.APPROVER));
        return "alarm/alarm";
    }
}
