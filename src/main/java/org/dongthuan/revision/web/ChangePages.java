package org.dongthuan.revision.web;

import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeDesk;
import org.dongthuan.revision.DecisionChangeView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The change of a decision with its story. */
@Controller
class ChangePages {

    private final ChangeDesk desk;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    ChangePages(ChangeDesk desk, Agencies agencies, CurrentActor currentActor) {
        this.desk = desk;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @GetMapping("/decision-changes/{number}")
    String change(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "revision/change";
    }

    @GetMapping("/decision-changes/{number}/withdraw")
    String askBeforeWithdrawing(@PathVariable String number, Model model, Locale locale) {
        DecisionChangeView view = show(number, model, locale);
        return view.mayWithdraw() ? "revision/withdraw" : "redirect:" + page(number);
    }

    @PostMapping("/decision-changes/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash, Locale locale) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD, locale);
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page(page(number));
    }

    private DecisionChangeView show(String number, Model model, Locale locale) {
        DecisionChangeView view = desk.view(currentActor.get(), RequestNumber.named(number), locale);
        AgencyCode withAgency = view.withAgency();
        AwaitedAppointment awaited = view.awaitsAppointment();
        model.addAttribute("change", view);
        model.addAttribute("decidingAgency", agencies.name(view.decidingAgency()));
        if (withAgency != null) model.addAttribute("withAgency", agencies.name(withAgency));
        if (awaited != null) model.addAttribute("awaitedAt", agencies.name(awaited.agency()));
        return view;
    }

    private static String page(String number) {
        return "/decision-changes/" + number;
    }
}
