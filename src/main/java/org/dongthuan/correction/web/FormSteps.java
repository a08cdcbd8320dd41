package org.dongthuan.correction.web;

import java.util.Locale;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Told;
import org.dongthuan.record.ItemKey;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the form answers to each of its buttons. */
@Component
class FormSteps {

    private static final String REMOVE = "remove:";
    private static final String ANOTHER = "another:";

    private final CorrectionDesk corrections;
    private final CorrectionDrafts drafts;
    private final FormInputs inputs;
    private final RefusedForm refusedForm;

    FormSteps(CorrectionDesk corrections, CorrectionDrafts drafts, FormInputs inputs, RefusedForm refusedForm) {
        this.corrections = corrections;
        this.drafts = drafts;
        this.inputs = inputs;
        this.refusedForm = refusedForm;
    }

    /**
     * What a button brings: the documents of {@code check}, {@code upload} and {@code search}, or one document less by
     * {@code remove:<item>:<document>}, or one more row by {@code another:<field>}.
     */
    CorrectionForm take(
            Applicant applicant,
            String action,
            CorrectionForm form,
            MultiValueMap<String, MultipartFile> files,
            FormErrors errors,
            Locale locale) {
        if (action.equals("edit")) return form;
        if (action.startsWith(REMOVE)) return without(action, form);
        CorrectionForm stored = inputs.store(applicant.actor(), form, files, errors, locale);
        return action.startsWith(ANOTHER)
                ? drafts.another(applicant, action.substring(ANOTHER.length()), stored)
                : stored;
    }

    /**
     * The page that the step leads to.
     *
     * @param told what was said of the form when it was sent
     */
    ModelAndView show(
            Applicant applicant, @Nullable String step, CorrectionForm form, @Nullable Told told, Locale locale) {
        boolean check = "check".equals(step);
        if (told != null) {
            ModelAndView page = check
                    ? review(applicant, form, told.asErrors(), locale)
                    : details(applicant, form, told.asErrors(), locale);
            page.setStatus(HttpStatus.valueOf(told.status()));
            return page;
        }
        if (!check && !"search".equals(step)) return details(applicant, form, new FormErrors(), locale);
        var errors = new FormErrors();
        CorrectionForm found = inputs.resolveSearches(form, errors, locale);
        if (check && errors.isEmpty()) inputs.ask(found, errors, locale);
        return check && errors.isEmpty() ? check(applicant, found, locale) : details(applicant, found, errors, locale);
    }

    ModelAndView details(Applicant applicant, CorrectionForm form, FormErrors errors, Locale locale) {
        return inputs.details(applicant, form, errors, locale);
    }

    /** The number of the request; of the one that a second click finds in its way, if it was the very same. */
    String submit(Applicant applicant, CorrectionForm form, Locale locale) {
        SubmitCorrection command = form.command(applicant.record().value());
        try {
            return corrections
                    .submit(applicant.actor(), command, locale)
                    .number()
                    .text();
        } catch (Refusal refusal) {
            if (!refusal.type().equals("open-correction-exists")) throw refusal;
            return corrections
                    .justSubmitted(applicant.actor(), command)
                    .map(RequestNumber::text)
                    .orElseThrow(() -> refusal);
        }
    }

    CorrectionForm explain(Refusal refusal, CorrectionForm form, FormErrors errors, Locale locale) {
        return refusedForm.explain(refusal, form, errors, locale);
    }

    /** Whether only the attestation is missing, which is on the last page; everything else is put right before it. */
    static boolean isLeftOut(FormErrors errors) {
        return !errors.isEmpty() && errors.all().stream().allMatch(error -> "attested".equals(error.anchor()));
    }

    private ModelAndView check(Applicant applicant, CorrectionForm form, Locale locale) {
        try {
            corrections.check(applicant.actor(), form.command(applicant.record().value()));
            return review(applicant, form, new FormErrors(), locale);
        } catch (Refusal refusal) {
            var errors = new FormErrors();
            ModelAndView page = details(applicant, explain(refusal, form, errors, locale), errors, locale);
            page.setStatus(HttpStatus.valueOf(refusal.status()));
            return page;
        }
    }

    private ModelAndView review(Applicant applicant, CorrectionForm form, FormErrors errors, Locale locale) {
        ModelAndView page = inputs.check(applicant, form, errors, locale);
        page.addObject("attestation", corrections.attestation(locale));
        return page;
    }

    private static CorrectionForm without(String action, CorrectionForm form) {
        String[] parts = action.split(":", 3);
        if (parts.length < 3) return form;
        return ItemKey.of(parts[1])
                .map(key -> form.change(key, input -> input.withoutDocument(parts[2])))
                .orElse(form);
    }
}
