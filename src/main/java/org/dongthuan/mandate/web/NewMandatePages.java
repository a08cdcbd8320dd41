package org.dongthuan.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.mandate.MandateDesk;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.MandateView;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
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

/** Giving a mandate. */
@Controller
@RequestMapping(NewMandatePages.PAGE)
class NewMandatePages {

    static final String PAGE = "/mandates/new";

    private final MandateDesk desk;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;
    private final Clock clock;

    NewMandatePages(MandateDesk desk, CurrentActor currentActor, TypedForms drafts, Texts texts, Clock clock) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Optional<TypedForm> typed = drafts.find(currentActor.get().account(), PAGE, draft);
        var page = new ModelAndView("mandate/form");
        page.addObject(
                "form",
                typed.map(kept -> MandateForm.of(kept.parameters()))
                        .orElseGet(() -> MandateForm.empty(LocalDate.now(clock))));
        page.addObject("offered", MandateKind.values());
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    @PostMapping
    ModelAndView give(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        String account = currentActor.get().account();
        MandateForm form = MandateForm.of(typed);
        UUID draft = drafts.save(account, PAGE, typed.getFirst(TypedForm.DRAFT), form.parameters());
        try {
            MandateView given = desk.give(currentActor.get(), form.command());
            drafts.remove(account, draft.toString());
            flash.addFlashAttribute("done", "given");
            return SeeOther.page("/mandates/" + given.id());
        } catch (Refusal.RuleViolated | Refusal.Conflict refusal) {
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft);
        }
    }
}
