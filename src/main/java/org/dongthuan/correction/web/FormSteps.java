package org.dongthuan.correction.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the form answers to each of its buttons. */
@Component
class FormSteps {

    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(2);
    private static final String REMOVE = "remove:";

    private final CorrectionDesk corrections;
    private final OwnFields ownFields;
    private final FormInputs inputs;
    private final RefusedForm refusedForm;
    private final Clock clock;

    FormSteps(
            CorrectionDesk corrections, OwnFields ownFields, FormInputs inputs, RefusedForm refusedForm, Clock clock) {
        this.corrections = corrections;
        this.ownFields = ownFields;
        this.inputs = inputs;
        this.refusedForm = refusedForm;
        this.clock = clock;
    }

    /** {@code edit}, {@code upload}, {@code search}, {@code remove:<field>:<document>}, or {@code check}. */
    ModelAndView answer(
            Actor actor,
            String action,
            CorrectionForm form,
            MultiValueMap<String, MultipartFile> files,
            Locale locale) {
        if (action.equals("edit")) return details(form, new FormErrors(), locale);
        if (action.startsWith(REMOVE)) return details(without(action, form), new FormErrors(), locale);
        var errors = new FormErrors();
        CorrectionForm stored = inputs.store(actor, form, files, errors, locale);
        if (action.equals("upload")) return details(stored, errors, locale);
        CorrectionForm found = inputs.resolvePlaces(stored, errors, locale);
        if (action.equals("search") || !errors.isEmpty()) return details(found, errors, locale);
        inputs.ask(found, errors, locale);
        return errors.isEmpty() ? check(actor, found, locale) : details(found, errors, locale);
    }

    ModelAndView details(CorrectionForm form, FormErrors errors, Locale locale) {
        return inputs.page("correction/details", form, errors, locale);
    }

    /** Back to where the mistake can be put right: the attestation is on the last page, everything else before it. */
    ModelAndView refused(Refusal refusal, CorrectionForm form, Locale locale) {
        var errors = new FormErrors();
        CorrectionForm explained = refusedForm.explain(refusal, form, errors, locale);
        boolean onlyAttestation =
                !errors.isEmpty() && errors.all().stream().allMatch(error -> "attested".equals(error.anchor()));
        ModelAndView page = onlyAttestation ? review(explained, errors, locale) : details(explained, errors, locale);
        page.setStatus(HttpStatus.valueOf(refusal.status()));
        return page;
    }

    /** The request that a second click on the button finds in its way: the very same fields, a moment ago. */
    Optional<String> justSubmitted(Actor actor, Refusal refusal, CorrectionForm form) {
        if (!refusal.type().equals("open-correction-exists")) return Optional.empty();
        OffsetDateTime since = OffsetDateTime.now(clock).minus(DOUBLE_CLICK);
        return corrections.mine(actor, 0, 1).stream()
                .filter(latest -> latest.submittedAt().isAfter(since) && isSame(latest, form))
                .map(latest -> latest.number().text())
                .findFirst();
    }

    private ModelAndView check(Actor actor, CorrectionForm form, Locale locale) {
        try {
            corrections.check(actor, form.command(ownFields.recordOf(actor)));
            return review(form, new FormErrors(), locale);
        } catch (Refusal refusal) {
            return refused(refusal, form, locale);
        }
    }

    private ModelAndView review(CorrectionForm form, FormErrors errors, Locale locale) {
        ModelAndView page = inputs.page("correction/check", form, errors, locale);
        page.addObject("attestation", corrections.attestation(locale));
        return page;
    }

    private static CorrectionForm without(String action, CorrectionForm form) {
        String[] parts = action.split(":", 3);
        return parts.length < 3 ? form : form.change(parts[1], input -> input.withoutDocument(parts[2]));
    }

    private static boolean isSame(CorrectionSummary request, CorrectionForm form) {
        return request.items().stream()
                .map(CorrectionSummary.Item::field)
                .collect(Collectors.toSet())
                .equals(new HashSet<>(form.fields()));
    }
}
