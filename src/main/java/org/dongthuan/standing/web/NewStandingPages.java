package org.dongthuan.standing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.standing.StandingChoices;
import org.dongthuan.standing.StandingDesk;
import org.dongthuan.standing.StandingView;
import org.dongthuan.standing.StandingWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing what a post may read. */
@Controller
@RequestMapping(NewStandingPages.PAGE)
class NewStandingPages {

    static final String PAGE = "/standing-decisions/new";

    private static final List<String> MEMBERS = List.of("agency", "post", "fields", "purposes", "from", "to");

    private final StandingDesk desk;
    private final StandingChoices choices;
    private final StandingWords words;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;
    private final Clock clock;

    NewStandingPages(
            StandingDesk desk,
            StandingChoices choices,
            StandingWords words,
            CurrentActor currentActor,
            TypedForms drafts,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.choices = choices;
        this.words = words;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = officer();
        StandingChoices.Offered offered = choices.of(actor, locale);
        Optional<TypedForm> typed = drafts.find(actor.account(), PAGE, draft);
        StandingForm form = typed.map(kept -> StandingForm.of(kept.parameters()))
                .orElseGet(() -> StandingForm.empty(offered.department(), LocalDate.now(clock)));
        var page = new ModelAndView("standing/form");
        page.addObject("form", form);
        page.addObject("offered", offered);
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    @PostMapping
    ModelAndView propose(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = officer();
        StandingForm form = StandingForm.of(typed);
        UUID draft = drafts.save(actor.account(), PAGE, typed.getFirst(TypedForm.DRAFT), form.parameters());
        try {
            StandingView proposed = desk.propose(actor, form.command());
            drafts.remove(actor.account(), draft.toString());
            flash.addFlashAttribute("done", "proposed");
            return SeeOther.page("/standing-decisions/" + proposed.number());
        } catch (Refusal.RuleViolated refusal) {
            Told.on(flash, errors(refusal, locale), refusal.status());
            return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft);
        }
    }

    /** A field of the catalogue is a box of its own; the sentence about it does not name it. */
    private FormErrors errors(Refusal.RuleViolated refusal, Locale locale) {
        var errors = new FormErrors();
        if (refusal.violations().isEmpty()) errors.add(null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            String member = violation.field();
            String text = texts.violation(violation, locale);
            if (MEMBERS.contains(member)) errors.add(member, text);
            else errors.add("field-" + member, words.fields(List.of(member), locale), text);
        }
        return errors;
    }

    private Actor officer() {
        Actor actor = currentActor.get();
        if (!desk.mayPropose(actor)) throw new Refusal.NotPermitted("not-permitted");
        return actor;
    }
}
