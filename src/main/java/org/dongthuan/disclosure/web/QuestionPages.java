package org.dongthuan.disclosure.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.disclosure.QuestionDesk;
import org.dongthuan.disclosure.QuestionSummary;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
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

/** Having a reading explained: asking, and what became of it. */
@Controller
class QuestionPages {

    private final QuestionDesk desk;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;

    QuestionPages(QuestionDesk desk, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping("/me/disclosures/{id}/question")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(id), draft);
        var page = new ModelAndView("disclosure/ask");
        page.addObject("one", desk.reading(actor, id, locale));
        page.addObject("text", typed.map(form -> form.first("text")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        page.addObject("error", told == null ? null : told.errors().get(0).detail());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/me/disclosures/{id}/question")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            QuestionSummary asked = desk.ask(actor, id, typed.getFirst("text"));
            drafts.remove(actor.account(), draft);
            flash.addFlashAttribute("done", "questioned");
            return SeeOther.page("/questions/" + asked.number());
        } catch (Refusal.RuleViolated | Refusal.Conflict | Refusal.TooOften refusal) {
            UUID kept = drafts.save(actor.account(), page(id), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(id) + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/questions/{number}")
    ModelAndView question(@PathVariable String number, Locale locale) {
        return new ModelAndView(
                "disclosure/question", "view", desk.view(currentActor.get(), RequestNumber.named(number), locale));
    }

    private static String page(long reading) {
        return "/me/disclosures/" + reading + "/question";
    }
}
