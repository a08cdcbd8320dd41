package org.dongthuan.update.web;

import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermWords;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateNoticeDesk;
import org.dongthuan.update.UpdateView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The updates of an officer, one with its story so far, and taking it back. */
@Controller
class UpdatePages {

    private static final int SHOWN = 20;

    private final CurrentActor currentActor;
    private final UpdateDesk updates;
    private final UpdateNoticeDesk notices;
    private final Agencies agencies;
    private final TermWords terms;

    UpdatePages(
            CurrentActor currentActor,
            UpdateDesk updates,
            UpdateNoticeDesk notices,
            Agencies agencies,
            TermWords terms) {
        this.currentActor = currentActor;
        this.updates = updates;
        this.notices = notices;
        this.agencies = agencies;
        this.terms = terms;
    }

    @GetMapping("/record-updates")
    String list(@RequestParam(required = false) @Nullable Integer page, Model model) {
        Actor actor = currentActor.get();
        updates.requireOfficer(actor);
        Paging paging = Paging.of(page, SHOWN);
        model.addAttribute(
                "listing", Listing.of(updates.list(actor, paging.page(), paging.size()), paging, updates.count(actor)));
        model.addAttribute("notices", notices.count(actor));
        return "update/list";
    }

    @GetMapping("/record-updates/{number}")
    String update(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "update/update";
    }

    @GetMapping("/record-updates/{number}/withdraw")
    String askBeforeWithdrawing(@PathVariable String number, Model model, Locale locale) {
        UpdateView view = show(number, model, locale);
        return view.mayWithdraw() ? "update/withdraw" : "redirect:/record-updates/" + view.number();
    }

    @PostMapping("/record-updates/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        updates.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD);
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page("/record-updates/" + number);
    }

    private UpdateView show(String number, Model model, Locale locale) {
        Actor actor = currentActor.get();
        UpdateView view = updates.view(actor, RequestNumber.named(number), locale);
        AgencyCode withAgency = view.withAgency();
        AwaitedAppointment awaited = view.awaitsAppointment();
        model.addAttribute("update", view);
        model.addAttribute(
                "several",
                view.items().stream().map(UpdateView.Item::record).distinct().count() > 1);
        model.addAttribute("officer", updates.isOfficer(actor));
        model.addAttribute("decidingAgency", agencies.name(view.decidingAgency()));
        if (view.status().isOpen()) {
            model.addAttribute(
                    "counted", terms.counted(TimeLimitRules.RECORD_UPDATE, view.submittedAt(), view.dueDate(), locale));
        }
        model.addAttribute("withAgency", withAgency == null ? null : agencies.name(withAgency));
        if (awaited != null) model.addAttribute("awaitedAt", agencies.name(awaited.agency()));
        return view;
    }
}
