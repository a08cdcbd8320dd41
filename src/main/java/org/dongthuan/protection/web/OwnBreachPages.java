package org.dongthuan.protection.web;

import org.dongthuan.identity.CurrentActor;
import org.dongthuan.protection.BreachDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person is told of breaches of the own data. */
@Controller
class OwnBreachPages {

    private final BreachDesk desk;
    private final CurrentActor currentActor;

    OwnBreachPages(BreachDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping("/me/breaches")
    String own(Model model) {
        model.addAttribute("notices", desk.notices(currentActor.get()));
        return "protection/own-breaches";
    }
}
