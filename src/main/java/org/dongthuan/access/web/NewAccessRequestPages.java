package org.dongthuan.access.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.access.AccessChoices;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.access.RecordSearch;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to read in two pages: what is asked, and what it will lead to before it is sent. */
@Controller
@RequestMapping("/access-requests/new")
class NewAccessRequestPages {

    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    private final CurrentActor currentActor;
    private final AccessDesk desk;
    private final RecordSearch search;
    private final AccessChoices choices;
    private final AccessFormPage page;
    private final Texts texts;

    NewAccessRequestPages(
            CurrentActor currentActor,
            AccessDesk desk,
            RecordSearch search,
            AccessChoices choices,
            AccessFormPage page,
            Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.search = search;
        this.choices = choices;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(Locale locale) {
        mustWorkSomewhere();
        return shown(AccessForm.empty(choices.likelyFirstDay()), locale);
    }

    /** {@code find}, {@code add:<record>}, {@code remove:<record>}, {@code edit}, {@code submit}, or {@code check}. */
    @PostMapping
    ModelAndView step(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        mustWorkSomewhere();
        String action = String.valueOf(typed.getFirst("action"));
        AccessForm form = AccessForm.of(typed);
        if (action.startsWith(ADD)) return shown(form.with(added(action, typed)), locale);
        if (action.startsWith(REMOVE)) return shown(form.without(action.substring(REMOVE.length())), locale);
        if (action.equals("edit")) return shown(form, locale);
        try {
            if (action.equals("submit")) return submit(form, flash);
            return isToBeFound(action, form) ? find(form, locale) : check(form, locale);
        } catch (Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            ModelAndView again =
                    page.of(form, RefusedAccessForm.explain(refusal, form, texts, locale), List.of(), locale);
            again.setStatus(HttpStatus.valueOf(refusal.status() == 404 ? 422 : refusal.status()));
            return again;
        }
    }

    private ModelAndView shown(AccessForm form, Locale locale) {
        return page.of(form, new FormErrors(), List.of(), locale);
    }

    private static AccessForm.Person added(String action, MultiValueMap<String, String> typed) {
        String code = action.substring(ADD.length());
        String name = typed.getFirst("found-" + code);
        return AccessForm.recordOf(code)
                .map(record -> new AccessForm.Person(record, name == null ? "" : name))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("record-unknown"));
    }

    /** A name that was typed is looked for before anything else, so that nobody is left out unseen. */
    private static boolean isToBeFound(String action, AccessForm form) {
        return action.equals("find")
                || (!form.person().isBlank()
                        && AccessForm.recordOf(form.person()).findFirst().isEmpty());
    }

    private ModelAndView find(AccessForm form, Locale locale) {
        AccessForm.Person byCode = AccessForm.recordOf(form.person())
                .map(record -> new AccessForm.Person(record, ""))
                .findFirst()
                .orElse(null);
        if (byCode != null) return shown(form.with(byCode), locale);
        List<FoundPerson> found = search.find(currentActor.get(), form.person(), Paging.of(0, null))
                .items();
        if (!found.isEmpty()) return page.of(form, new FormErrors(), found, locale);
        String nobody = texts.text("portal.access.nobody", locale, form.person());
        return page.of(form, FormErrors.at("person", nobody), List.of(), locale);
    }

    private ModelAndView check(AccessForm typed, Locale locale) {
        // a code that was typed and not added yet is meant too
        AccessForm form = AccessForm.recordOf(typed.person())
                .map(record -> typed.with(new AccessForm.Person(record, "")))
                .findFirst()
                .orElse(typed);
        return page.check(form, desk.check(currentActor.get(), form.command()), locale);
    }

    private ModelAndView submit(AccessForm form, RedirectAttributes flash) {
        AccessSummary submitted = desk.submit(currentActor.get(), form.command());
        flash.addFlashAttribute("done", "submitted");
        return SeeOther.page("/access-requests/" + submitted.number());
    }

    private void mustWorkSomewhere() {
        if (currentActor.get().agency() == null) throw new Refusal.NotPermitted("not-permitted");
    }
}
