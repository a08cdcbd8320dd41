package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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

/** Asking for a correction in three pages: which fields, what is right, check your answers. */
@Controller
@RequestMapping("/corrections/new")
class NewCorrectionPages {

    private final CurrentActor currentActor;
    private final CorrectionDesk corrections;
    private final FormSteps steps;
    private final OwnFields ownFields;
    private final FieldChoice choice;

    NewCorrectionPages(
            CurrentActor currentActor,
            CorrectionDesk corrections,
            FormSteps steps,
            OwnFields ownFields,
            FieldChoice choice) {
        this.currentActor = currentActor;
        this.corrections = corrections;
        this.steps = steps;
        this.ownFields = ownFields;
        this.choice = choice;
    }

    /** Without a field, or when asked for, the choice of fields; else their inputs. */
    @GetMapping
    ModelAndView form(
            @RequestParam(name = "field", required = false) @Nullable List<String> asked,
            @RequestParam(name = "choose", required = false) @Nullable String choose,
            @RequestParam(name = "chosen", required = false) @Nullable String chosen,
            Locale locale) {
        Actor actor = currentActor.get();
        List<String> names = asked == null ? List.of() : asked;
        List<Field> fields = choice.correctable(names);
        if (fields.isEmpty() || choose != null) {
            return choice.page(actor, names, chosen != null && fields.isEmpty(), locale);
        }
        var form = new CorrectionForm(ownFields.read(actor, fields), "", false);
        return steps.details(form, new FormErrors(), locale);
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

    private ModelAndView step(
            MultiValueMap<String, String> parameters,
            MultiValueMap<String, MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        List<Field> fields = choice.correctable(parameters.getOrDefault("field", List.of()));
        if (fields.isEmpty()) return new ModelAndView("redirect:/corrections/new");
        var typed =
                fields.stream().map(field -> FieldInput.of(field, parameters)).toList();
        CorrectionForm form = CorrectionForm.of(typed, parameters);
        String action = parameters.toSingleValueMap().getOrDefault("action", "check");
        if (action.equals("submit")) return submit(actor, form, flash, locale);
        return steps.answer(actor, action, form, files, locale);
    }

    private ModelAndView submit(Actor actor, CorrectionForm form, RedirectAttributes flash, Locale locale) {
        try {
            CorrectionSummary submitted = corrections.submit(actor, form.command(ownFields.recordOf(actor)), locale);
            flash.addFlashAttribute("done", "submitted");
            return SeeOther.page("/corrections/" + submitted.number());
        } catch (Refusal refusal) {
            return steps.justSubmitted(actor, refusal, form)
                    .map(number -> SeeOther.page("/corrections/" + number))
                    .orElseGet(() -> steps.refused(refusal, form, locale));
        }
    }
}
