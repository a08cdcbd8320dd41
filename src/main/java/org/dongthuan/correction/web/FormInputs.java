package org.dongthuan.correction.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.correction.Applicant;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.review.OwnPaper;
import org.dongthuan.review.OwnPapers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in what the inputs bring, and shows them again as they were. */
@Component
class FormInputs {

    private final Uploads uploads;
    private final SearchInputs searches;
    private final FormFields fields;
    private final FormItems items;
    private final OwnPapers papers;

    FormInputs(Uploads uploads, SearchInputs searches, FormFields fields, FormItems items, OwnPapers papers) {
        this.uploads = uploads;
        this.searches = searches;
        this.fields = fields;
        this.items = items;
        this.papers = papers;
    }

    CorrectionForm store(
            Actor actor,
            CorrectionForm form,
            MultiValueMap<String, MultipartFile> files,
            FormErrors errors,
            Locale locale) {
        return uploads.store(actor, form, files, errors, locale);
    }

    CorrectionForm resolveSearches(CorrectionForm form, FormErrors errors, Locale locale) {
        return form.changeAll(input -> input.withParts(part -> searches.resolve(part, errors, locale)));
    }

    /** Asks about what may be wrong, once: whoever says that it is right is not asked again. */
    void ask(CorrectionForm form, FormErrors errors, Locale locale) {
        form.inputs().stream().flatMap(input -> input.parts().stream()).forEach(part -> {
            String question = fields.question(part, locale);
            if (question != null && !question.equals(part.part("sure"))) errors.add(part.inputName("line"), question);
        });
    }

    /** The page on which it is typed and enclosed, with the papers that lie with the record. */
    ModelAndView details(Applicant applicant, CorrectionForm form, FormErrors errors, Locale locale) {
        // neither the other one's papers, which the mandate is not for, nor his own, which prove nothing there
        List<OwnPaper> offered = applicant.isByMandate() ? List.of() : papers.offered(applicant.actor(), locale);
        return page("correction/details", applicant, form, offered, errors, locale);
    }

    ModelAndView check(Applicant applicant, CorrectionForm form, FormErrors errors, Locale locale) {
        return page("correction/check", applicant, form, List.of(), errors, locale);
    }

    private ModelAndView page(
            String view,
            Applicant applicant,
            CorrectionForm form,
            List<OwnPaper> offered,
            FormErrors errors,
            Locale locale) {
        var page = new ModelAndView(view);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("items", items.of(applicant, form, offered, locale));
        page.addObject(
                "proposals", fields.proposals(form.inputs().stream().flatMap(input -> input.parts().stream()), locale));
        page.addObject("reason", form.reason());
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        return page;
    }
}
