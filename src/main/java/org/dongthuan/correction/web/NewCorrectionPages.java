package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.Applicants;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.record.ItemKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a correction in three pages: which fields and rows, what is right, check your answers. */
@Controller
@RequestMapping(CorrectionDrafts.PAGE)
class NewCorrectionPages {

    private final CurrentActor currentActor;
    private final FormSteps steps;
    private final FieldChoice choice;
    private final RowChoice rowChoice;
    private final ItemShapes shapes;
    private final CorrectionDrafts drafts;
    private final Applicants applicants;

    NewCorrectionPages(
            CurrentActor currentActor,
            FormSteps steps,
            FieldChoice choice,
            RowChoice rowChoice,
            ItemShapes shapes,
            CorrectionDrafts drafts,
            Applicants applicants) {
        this.currentActor = currentActor;
        this.steps = steps;
        this.choice = choice;
        this.rowChoice = rowChoice;
        this.shapes = shapes;
        this.drafts = drafts;
        this.applicants = applicants;
    }

    /**
     * Without a field, or when asked for, the choice of fields; of repeating ones then that of their rows; else their
     * inputs, with what was typed before.
     *
     * @param rowsOf the repeating fields whose rows were chosen from
     * @param step {@code check} or {@code search}, what the person asked for when he sent the form
     */
    @GetMapping
    ModelAndView form(
            @RequestParam(name = "field", required = false) @Nullable List<String> asked,
            @RequestParam(required = false) @Nullable String choose,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(name = "rows", required = false) @Nullable List<String> rowsOf,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String onBehalfOf,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        List<String> names = asked == null ? List.of() : asked;
        CorrectionForm typed = drafts.find(actor, draft).orElse(null);
        Applicant applicant =
                applicants.of(actor, typed == null ? CorrectionForm.mandate(onBehalfOf) : typed.onBehalfOf());
        model.addAttribute(CorrectionForm.ON_BEHALF_OF, applicants.onBehalf(applicant));
        if (names.isEmpty() && typed != null && choose == null && chosen == null) {
            return in(draft, steps.show(applicant, step, typed, Told.in(model), locale));
        }
        List<ItemKey> keys = known(applicant, names);
        if (choose != null || (keys.isEmpty() && rowsOf == null)) {
            return choice.page(applicant, keys, chosen != null && keys.isEmpty(), locale)
                    .addObject(TypedForm.DRAFT, typed == null ? null : draft);
        }
        List<ItemKey> missing = rowsMissing(applicant, keys, rowsOf);
        if (!missing.isEmpty() || keys.stream().anyMatch(shapes::isOpen)) {
            List<ItemKey> all = Stream.concat(keys.stream(), missing.stream()).toList();
            return rowChoice
                    .page(applicant, all, typed == null ? keys : typed.keys(), !missing.isEmpty(), locale)
                    .addObject(TypedForm.DRAFT, typed == null ? null : draft);
        }
        CorrectionForm form = drafts.with(applicant, keys, typed);
        if (form.inputs().isEmpty()) return SeeOther.page(CorrectionDrafts.PAGE);
        return in(typed == null ? null : draft, steps.details(applicant, form, new FormErrors(), locale));
    }

    /** The fields out of whose rows none was chosen. */
    private List<ItemKey> rowsMissing(Applicant applicant, List<ItemKey> keys, @Nullable List<String> rowsOf) {
        return known(applicant, rowsOf == null ? List.of() : rowsOf).stream()
                .filter(shapes::isOpen)
                .filter(field -> keys.stream().noneMatch(key -> key.field().equals(field.field())))
                .toList();
    }

    /** What there is, and what he may ask for. */
    private List<ItemKey> known(Applicant applicant, List<String> names) {
        return shapes.known(names).stream()
                .filter(key -> applicant.mayAskFor(shapes.field(key)))
                .toList();
    }

    @PostMapping(consumes = "multipart/form-data")
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> parameters,
            MultipartHttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        return step(parameters, request.getMultiFileMap(), flash, locale);
    }

    /** The page "check your answers" has no files. */
    @PostMapping(consumes = "application/x-www-form-urlencoded")
    ModelAndView step(@RequestParam MultiValueMap<String, String> parameters, RedirectAttributes flash, Locale locale) {
        return step(parameters, new LinkedMultiValueMap<>(), flash, locale);
    }

    /** Keeps what was sent and leads to the page that shows it: going back and loading again send nothing twice. */
    private ModelAndView step(
            MultiValueMap<String, String> parameters,
            MultiValueMap<String, MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        CorrectionForm form = drafts.read(parameters);
        if (form.inputs().isEmpty()) return new ModelAndView("redirect:" + CorrectionDrafts.PAGE);
        Applicant applicant = applicants.of(actor, form.onBehalfOf());
        String action = parameters.toSingleValueMap().getOrDefault("action", "check");
        String draft = drafts.save(actor, parameters.getFirst(TypedForm.DRAFT), form);
        if (action.equals("submit")) return submit(applicant, draft, form, flash, locale);
        var errors = new FormErrors();
        CorrectionForm taken = steps.take(applicant, action, form, files, errors, locale);
        if (taken != form) drafts.save(actor, draft, taken);
        if (errors.isEmpty()) return page(draft, action);
        Told.on(flash, errors, 422);
        return page(draft, "");
    }

    private ModelAndView submit(
            Applicant applicant, String draft, CorrectionForm form, RedirectAttributes flash, Locale locale) {
        try {
            String number = steps.submit(applicant, form, locale);
            drafts.remove(applicant.actor(), draft);
            flash.addFlashAttribute("done", "submitted");
            return SeeOther.page("/corrections/" + number);
        } catch (Refusal refusal) {
            var errors = new FormErrors();
            CorrectionForm explained = steps.explain(refusal, form, errors, locale);
            if (explained != form) drafts.save(applicant.actor(), draft, explained);
            Told.on(flash, errors, refusal.status());
            return page(draft, FormSteps.isLeftOut(errors) ? "check" : "");
        }
    }

    private static ModelAndView page(String draft, String action) {
        String step = action.equals("check") || action.equals("search") ? "&step=" + action : "";
        return SeeOther.page(CorrectionDrafts.PAGE + "?" + TypedForm.DRAFT + "=" + draft + step);
    }

    private static ModelAndView in(@Nullable String draft, ModelAndView page) {
        return page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
    }
}
