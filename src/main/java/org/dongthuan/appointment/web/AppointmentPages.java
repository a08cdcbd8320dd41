package org.dongthuan.appointment.web;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.appointment.AppointmentDesk;
import org.dongthuan.appointment.ProposalView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing appointments and following them. */
@Controller
@RequestMapping(AppointmentPages.PAGE + "/proposals")
class AppointmentPages {

    static final String PAGE = "/admin/appointments";
    private static final String NEW = PAGE + "/proposals/new";

    private final CurrentActor currentActor;
    private final AppointmentDesk desk;
    private final TypedForms drafts;
    private final Texts texts;

    AppointmentPages(CurrentActor currentActor, AppointmentDesk desk, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = desk.list(currentActor.get(), KeyPaging.of(after, null, null));
        model.addAttribute("proposals", page.items());
        model.addAttribute("next", page.next());
        return "appointment/proposals";
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("appointment/form");
        page.addObject("roles", Role.values());
        page.addObject(
                "form",
                drafts.find(actor.account(), NEW, draft)
                        .map(AppointmentForm::of)
                        .orElse(AppointmentForm.EMPTY));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/new")
    ModelAndView propose(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            ProposalView proposed =
                    desk.propose(actor, AppointmentForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            return SeeOther.page(PAGE + "/proposals/" + proposed.number());
        } catch (Refusal refusal) {
            UUID kept = drafts.save(actor.account(), NEW, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute("one", desk.get(currentActor.get(), RequestNumber.named(number)));
        return "appointment/proposal";
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number));
        return SeeOther.page(PAGE + "/proposals/" + number);
    }
}
