package org.dongthuan.review.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.HandOn;
import org.dongthuan.review.OfficeDesk;
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

/** The tasks of my office, and the page on which I give one to somebody else. */
@Controller
@RequestMapping("/tasks")
class OfficePages {

    private static final String OFFICE = "/tasks/office";

    private final CurrentActor currentActor;
    private final OfficeDesk desk;
    private final TaskModels models;
    private final TypedForms drafts;
    private final Texts texts;

    OfficePages(CurrentActor currentActor, OfficeDesk desk, TaskModels models, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.models = models;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping("/office")
    ModelAndView list(@RequestParam(required = false) @Nullable Integer page) {
        return models.office(currentActor.get(), Paging.of(page, null));
    }

    @GetMapping("/{taskId}/hand-on")
    ModelAndView form(
            @PathVariable String taskId,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        ModelAndView page = models.handOn(actor, taskId);
        Map<String, String> typed = drafts.find(actor.account(), place(taskId), draft)
                .map(form -> form.parameters().toSingleValueMap())
                .orElse(Map.of());
        page.addObject("to", typed.getOrDefault("to", ""));
        page.addObject("reason", typed.getOrDefault("reason", ""));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    /** To nobody by name: it goes back to all. */
    @PostMapping("/{taskId}/hand-on")
    ModelAndView handOn(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        String to = typed.getFirst("to");
        try {
            if (to == null || to.isBlank()) desk.takeBack(actor, taskId, typed.getFirst("reason"));
            else desk.handOn(actor, taskId, new HandOn(to, typed.getFirst("reason")));
            drafts.remove(actor.account(), draft);
            flash.addFlashAttribute("done", to == null || to.isBlank() ? "taken-back" : "handed-on");
            return SeeOther.page(OFFICE);
        } catch (Refusal.NotFound | Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            UUID kept = drafts.save(actor.account(), place(taskId), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(place(taskId) + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    private static String place(String taskId) {
        return "/tasks/" + taskId + "/hand-on";
    }
}
