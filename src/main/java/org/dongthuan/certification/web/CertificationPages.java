package org.dongthuan.certification.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.certification.GivenCertifications;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency has certified; one of it, and the proposal to take that back. */
@Controller
@RequestMapping("/certifications")
class CertificationPages {

    private final GivenCertifications given;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;

    CertificationPages(GivenCertifications given, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.given = given;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        model.addAttribute("page", given.list(currentActor.get(), KeyPaging.of(after, null, Paging.MOST), locale));
        return "certification/list";
    }

    @GetMapping("/{number}")
    ModelAndView one(
            @PathVariable String number,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(number), draft);
        var page = new ModelAndView("certification/view");
        page.addObject("one", given.get(actor, RequestNumber.named(number), locale));
        page.addObject("reason", typed.map(one -> one.first("reason")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    @PostMapping("/{number}/end")
    ModelAndView propose(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            given.propose(actor, RequestNumber.named(number), typed.getFirst("reason"), Seen.UNTOLD, locale);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(number), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(number) + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "proposed");
        return SeeOther.page(page(number));
    }

    @PostMapping("/{number}/end/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash, Locale locale) {
        given.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD, locale);
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page(page(number));
    }

    private static String page(String number) {
        return "/certifications/" + RequestNumber.named(number);
    }
}
