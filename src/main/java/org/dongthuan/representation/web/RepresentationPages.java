package org.dongthuan.representation.web;

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
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.representation.RepresentationDesk;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Representatives whom the agency records: listed, one of them, taking a proposal back and ending what was recorded. */
@Controller
@RequestMapping("/representations")
class RepresentationPages {

    private final RepresentationDesk desk;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;

    RepresentationPages(RepresentationDesk desk, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("page", desk.list(actor, KeyPaging.of(after, null, Paging.MOST)));
        model.addAttribute("officer", desk.isOfficer(actor));
        return "representation/list";
    }

    @GetMapping("/{number}")
    ModelAndView one(
            @PathVariable String number,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(number), draft);
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("representation/view");
        page.addObject("one", desk.get(actor, RequestNumber.named(number)));
        page.addObject("reason", typed.map(kept -> kept.first("reason")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD);
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page(page(number));
    }

    @PostMapping("/{number}/end")
    ModelAndView end(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            desk.end(actor, RequestNumber.named(number), typed.getFirst("reason"), Seen.UNTOLD);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(number), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(number) + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "ended");
        return SeeOther.page(page(number));
    }

    private static String page(String number) {
        return "/representations/" + RequestNumber.named(number);
    }
}
