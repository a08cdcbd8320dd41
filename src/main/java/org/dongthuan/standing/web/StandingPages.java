package org.dongthuan.standing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingDesk;
import org.dongthuan.standing.StandingView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Standing decisions: proposed, in force and ended; one with its story; taking one back, and ending one. */
@Controller
class StandingPages {

    private final StandingDesk desk;
    private final StandingLines lines;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;

    StandingPages(StandingDesk desk, StandingLines lines, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.desk = desk;
        this.lines = lines;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping("/standing-decisions")
    String list(@RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        Actor actor = currentActor.get();
        KeyListing<StandingView> found = desk.list(actor, KeyPaging.of(after, null, Paging.MOST));
        List<StandingLines.Line> all = lines.of(found.items(), locale);
        model.addAttribute(
                "proposed",
                all.stream().filter(line -> line.view().status().isProposed()).toList());
        model.addAttribute(
                "standing",
                all.stream().filter(line -> line.view().status().isStanding()).toList());
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(line -> !line.view().status().isProposed()
                                && !line.view().status().isStanding())
                        .toList());
        model.addAttribute("next", found.next());
        model.addAttribute("mayPropose", desk.mayPropose(actor));
        return "standing/list";
    }

    @GetMapping("/standing-decisions/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        model.addAttribute("story", desk.story(currentActor.get(), RequestNumber.named(number), locale));
        return "standing/view";
    }

    @GetMapping("/standing-decisions/{number}/withdraw")
    String askBeforeWithdrawing(@PathVariable String number, Model model, Locale locale) {
        return show(number, model, locale).mayWithdraw() ? "standing/withdraw" : "redirect:" + page(number);
    }

    @PostMapping("/standing-decisions/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD);
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page(page(number));
    }

    @GetMapping("/standing-decisions/{number}/revoke")
    ModelAndView askBeforeRevoking(
            @PathVariable String number,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        if (!show(number, model, locale).mayRevoke()) return SeeOther.page(page(number));
        Told told = Told.in(model);
        Optional<TypedForm> typed = drafts.findOrLatest(currentActor.get().account(), page(number) + "/revoke", draft);
        var page = new ModelAndView("standing/revoke");
        page.addObject("reason", typed.map(form -> form.first("reason")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        page.addObject("error", told == null ? null : told.errors().get(0).detail());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/standing-decisions/{number}/revoke")
    ModelAndView revoke(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String form = page(number) + "/revoke";
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            desk.revoke(actor, RequestNumber.named(number), typed.getFirst("reason"), Seen.UNTOLD);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), form, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(form + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "revoked");
        return SeeOther.page(page(number));
    }

    private StandingView show(String number, Model model, Locale locale) {
        StandingView view = desk.get(currentActor.get(), RequestNumber.named(number));
        model.addAttribute("line", lines.of(view, locale));
        return view;
    }

    private static String page(String number) {
        return "/standing-decisions/" + RequestNumber.named(number);
    }
}
