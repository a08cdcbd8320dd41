package org.dongthuan.revision.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.revision.ChangeDesk;
import org.dongthuan.revision.ChangeForm;
import org.dongthuan.revision.ChangeForms;
import org.dongthuan.revision.DecisionChangeSummary;
import org.dongthuan.revision.ProposeChange;
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

/** Where an officer proposes that a decision is revoked, replaced or corrected. */
@Controller
@RequestMapping("/decisions/{id}/change")
class NewChangePages {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final ChangeDesk desk;
    private final ChangeForms forms;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final Texts texts;

    NewChangePages(ChangeDesk desk, ChangeForms forms, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.desk = desk;
        this.forms = forms;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        ChangeForm form = forms.of(actor, id, locale);
        if (form.open() != null) return SeeOther.page("/decision-changes/" + form.open());
        if (form.kinds().isEmpty()) return SeeOther.page("/decisions/" + id);
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(id), draft);
        var page = new ModelAndView("revision/new");
        page.addObject("form", form);
        for (String input : new String[] {"kind", "reason", "printed", "corrected"})
            page.addObject(input, typed.map(one -> one.first(input)).orElse(""));
        page.addObject("left", typed.map(TypedForm::parameters).orElse(null));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        DecisionChangeSummary proposed;
        try {
            proposed = desk.propose(actor, id, proposal(typed));
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(id), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(id) + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "proposed");
        return SeeOther.page("/decision-changes/" + proposed.number());
    }

    /** What was typed for one kind says nothing of another: without scripts all are on the page. */
    private static ProposeChange proposal(MultiValueMap<String, String> typed) {
        ChangeKind kind = Stream.of(ChangeKind.values())
                .filter(one -> one.name().equals(typed.getFirst("kind")))
                .findFirst()
                .orElse(null);
        boolean corrects = kind == ChangeKind.CORRECT;
        boolean replaces = kind == ChangeKind.REPLACE;
        return new ProposeChange(
                kind,
                typed.getFirst("reason"),
                corrects ? typed.getFirst("printed") : null,
                corrects ? typed.getFirst("corrected") : null,
                replaces ? typed.getOrDefault("fields", List.of()) : null,
                replaces ? formsOfUse(typed) : null,
                replaces ? day(typed.getFirst("to")) : null,
                corrects ? record(typed.getFirst("record")) : null);
    }

    private static List<FormOfUse> formsOfUse(MultiValueMap<String, String> typed) {
        List<String> ticked = typed.getOrDefault("formsOfUse", List.of());
        return Stream.of(FormOfUse.values())
                .filter(form -> ticked.contains(form.name()))
                .toList();
    }

    /** What is no day is one that is over: the page asks for another, and the last one does not stay unsaid. */
    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    /** What names nobody is what all parts say; what is no record is nobody's part. */
    private static @Nullable UUID record(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }

    private static String page(UUID decision) {
        return "/decisions/" + decision + "/change";
    }
}
