package org.dongthuan.life.web;

import java.util.Locale;
import java.util.Map;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.life.DeclarationDesk;
import org.dongthuan.life.DeclarationEntries;
import org.dongthuan.life.DeclarationView;
import org.dongthuan.life.DeclarationWithdrawals;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New records on their way: which there are, how far one has come, submitting it, taking it back. */
@Controller
@RequestMapping("/declarations")
class DeclarationPages {

    private static final int SHOWN = 20;

    private final CurrentActor currentActor;
    private final DeclarationDesk desk;
    private final DeclarationEntries entries;
    private final DeclarationWithdrawals withdrawals;
    private final MissingWords words;

    DeclarationPages(
            CurrentActor currentActor,
            DeclarationDesk desk,
            DeclarationEntries entries,
            DeclarationWithdrawals withdrawals,
            MissingWords words) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.entries = entries;
        this.withdrawals = withdrawals;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Integer page) {
        Actor actor = currentActor.get();
        Paging paging = Paging.of(page, SHOWN);
        return new ModelAndView("life/list")
                .addObject(
                        "listing",
                        Listing.of(desk.list(actor, paging.page(), paging.size()), paging, desk.count(actor)))
                .addObject("officer", desk.isOfficer(actor));
    }

    @GetMapping("/{number}")
    ModelAndView declaration(@PathVariable String number, Model model, Locale locale) {
        return Told.show(model, page("life/declaration", number, locale));
    }

    /** What is missing is told on the page that leads to its groups. */
    @PostMapping("/{number}/submit")
    ModelAndView submit(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash,
            Locale locale) {
        try {
            entries.submit(currentActor.get(), RequestNumber.named(number), form.containsKey("attested"));
            flash.addFlashAttribute("done", "submitted");
        } catch (Refusal.RuleViolated | Refusal.Conflict refusal) {
            Told.on(flash, words.errors(refusal, locale), refusal.status());
        }
        return SeeOther.page("/declarations/" + number);
    }

    @GetMapping("/{number}/withdraw")
    ModelAndView askBeforeWithdrawing(@PathVariable String number, Locale locale) {
        ModelAndView page = page("life/withdraw", number, locale);
        var view = (DeclarationView) page.getModel().get("declaration");
        return view != null && view.mayWithdraw() ? page : SeeOther.page("/declarations/" + number);
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        withdrawals.withdraw(currentActor.get(), RequestNumber.named(number));
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page("/declarations/" + number);
    }

    private ModelAndView page(String template, String number, Locale locale) {
        DeclarationView view = desk.view(currentActor.get(), RequestNumber.named(number), locale);
        return new ModelAndView(template).addObject("declaration", view);
    }
}
