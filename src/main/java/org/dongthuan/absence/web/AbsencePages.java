package org.dongthuan.absence.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.absence.AbsenceDesk;
import org.dongthuan.absence.Substitute;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
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

/** When I am away, and for whom I stand in. */
@Controller
@RequestMapping(AbsencePages.PAGE)
class AbsencePages {

    static final String PAGE = "/absences";
    private static final String NEW = PAGE + "/new";

    private final CurrentActor currentActor;
    private final AbsenceDesk desk;
    private final TypedForms drafts;
    private final Texts texts;

    AbsencePages(CurrentActor currentActor, AbsenceDesk desk, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String after, Model model) {
        Actor actor = currentActor.get();
        var page = desk.list(actor, KeyPaging.of(after, null, null));
        model.addAttribute("absences", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("mayEnter", desk.mayEnter(actor));
        return "absence/list";
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("absence/form");
        page.addObject("candidates", desk.candidates(actor));
        List<Substitute> staff = desk.staff(actor);
        page.addObject("staff", staff);
        page.addObject("own", desk.hasOffice(actor));
        page.addObject("signs", desk.signs(actor) || !staff.isEmpty());
        page.addObject("authorities", Authority.values());
        page.addObject(
                "form",
                drafts.find(actor.account(), NEW, draft).map(AbsenceForm::of).orElse(AbsenceForm.EMPTY));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/new")
    ModelAndView enter(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            desk.enter(actor, AbsenceForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            flash.addFlashAttribute("done", "entered");
            return SeeOther.page(PAGE);
        } catch (Refusal refusal) {
            UUID kept = drafts.save(actor.account(), NEW, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{id}/end")
    String askBeforeEnding(@PathVariable UUID id, Model model) {
        var absence = desk.get(currentActor.get(), id);
        model.addAttribute("absence", absence);
        return absence.mayEnd() ? "absence/end" : "redirect:" + PAGE;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes flash) {
        desk.end(currentActor.get(), id);
        flash.addFlashAttribute("done", "ended");
        return SeeOther.page(PAGE);
    }
}
