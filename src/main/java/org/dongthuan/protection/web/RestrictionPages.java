package org.dongthuan.protection.web;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.protection.RestrictionDesk;
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

/** Asking that the processing of the own data is restricted, and ending that. */
@Controller
@RequestMapping(RestrictionPages.PAGE)
class RestrictionPages {

    static final String PAGE = "/me/restrictions";
    private static final String NEW = PAGE + "/new";

    private final CurrentActor currentActor;
    private final RestrictionDesk desk;
    private final TypedForms drafts;
    private final Texts texts;

    RestrictionPages(CurrentActor currentActor, RestrictionDesk desk, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String all(Model model, Locale locale) {
        model.addAttribute("restrictions", desk.own(currentActor.get(), locale));
        return "protection/restrictions";
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("protection/ask")
                .addObject("open", desk.open())
                .addObject("closed", desk.closed())
                .addObject(
                        "form",
                        drafts.find(actor.account(), NEW, draft)
                                .map(RestrictionForm::of)
                                .orElse(RestrictionForm.EMPTY))
                .addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft)
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/new")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            RequestNumber number = desk.ask(actor, RestrictionForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            return SeeOther.page(PAGE + "/" + number);
        } catch (Refusal.RuleViolated | Refusal.Conflict refusal) {
            UUID kept = drafts.save(actor.account(), NEW, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        model.addAttribute("one", desk.get(currentActor.get(), RequestNumber.named(number), locale));
        return "protection/restriction";
    }

    @PostMapping("/{number}/end")
    ModelAndView end(@PathVariable String number) {
        desk.end(currentActor.get(), RequestNumber.named(number));
        return SeeOther.page(PAGE + "/" + number);
    }
}
