package org.dongthuan.correction.web;

import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request with its story so far, and taking it back. */
@Controller
class CorrectionPages {

    private final CurrentActor currentActor;
    private final CorrectionDesk corrections;
    private final Agencies agencies;
    private final CountedTerm counts;

    CorrectionPages(CurrentActor currentActor, CorrectionDesk corrections, Agencies agencies, CountedTerm counts) {
        this.currentActor = currentActor;
        this.corrections = corrections;
        this.agencies = agencies;
        this.counts = counts;
    }

    @GetMapping("/corrections/{number}")
    String request(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "correction/request";
    }

    @GetMapping("/corrections/{number}/withdraw")
    String askBeforeWithdrawing(@PathVariable String number, Model model, Locale locale) {
        CorrectionView view = show(number, model, locale);
        return view.mayWithdraw() ? "correction/withdraw" : "redirect:/corrections/" + view.number();
    }

    @PostMapping("/corrections/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        corrections.withdraw(currentActor.get(), RequestNumber.named(number));
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page("/corrections/" + number);
    }

    private CorrectionView show(String number, Model model, Locale locale) {
        Actor actor = currentActor.get();
        CorrectionView view = corrections.view(actor, RequestNumber.named(number), locale);
        AgencyCode withAgency = view.withAgency();
        AwaitedAppointment awaited = view.awaitsAppointment();
        model.addAttribute("request", view);
        model.addAttribute("own", view.own());
        model.addAttribute("managingAgency", agencies.name(view.managingAgency()));
        model.addAttribute("decidingAgency", agencies.name(view.decidingAgency()));
        if (view.status().isOpen()) {
            model.addAttribute("counted", counts.of(view, locale));
        }
        model.addAttribute("withAgency", withAgency == null ? null : agencies.name(withAgency));
        if (view.waiting() != null && view.mayWithdraw())
            model.addAttribute(
                    "supplyTask", corrections.supplyTask(view.number()).orElse(null));
        if (awaited != null) model.addAttribute("awaitedAt", agencies.name(awaited.agency()));
        return view;
    }
}
