package org.dongthuan.correction.web;

import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in what the inputs bring, and shows them again as they were. */
@Component
class FormInputs {

    private final Uploads uploads;
    private final PlaceSearch places;
    private final FormFields fields;

    FormInputs(Uploads uploads, PlaceSearch places, FormFields fields) {
        this.uploads = uploads;
        this.places = places;
        this.fields = fields;
    }

    CorrectionForm store(
            Actor actor,
            CorrectionForm form,
            MultiValueMap<String, MultipartFile> files,
            FormErrors errors,
            Locale locale) {
        return uploads.store(actor, form, files, errors, locale);
    }

    CorrectionForm resolvePlaces(CorrectionForm form, FormErrors errors, Locale locale) {
        return form.changeAll(input -> places.resolve(input, errors, locale));
    }

    /** Asks about what may be wrong, once: whoever says that it is right is not asked again. */
    void ask(CorrectionForm form, FormErrors errors, Locale locale) {
        for (FieldInput input : form.inputs()) {
            String question = fields.question(input, locale);
            if (question == null || question.equals(input.part("sure"))) continue;
            errors.add(FieldInput.inputName(input.field().id(), "line"), question);
        }
    }

    ModelAndView page(String view, CorrectionForm form, FormErrors errors, Locale locale) {
        var page = new ModelAndView(view);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("fields", fields.of(form, locale));
        page.addObject("reason", form.reason());
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        return page;
    }
}
