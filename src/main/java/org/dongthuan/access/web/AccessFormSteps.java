package org.dongthuan.access.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.access.AccessChoices;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.access.RecordSearch;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form for reading shows at each of its steps. */
@Component
class AccessFormSteps {

    private final AccessDesk desk;
    private final RecordSearch search;
    private final AccessChoices choices;
    private final AccessFormPage page;
    private final Texts texts;

    AccessFormSteps(AccessDesk desk, RecordSearch search, AccessChoices choices, AccessFormPage page, Texts texts) {
        this.desk = desk;
        this.search = search;
        this.choices = choices;
        this.page = page;
        this.texts = texts;
    }

    ModelAndView empty(Actor actor, Locale locale) {
        return shown(actor, AccessForm.empty(choices.likelyFirstDay()), new FormErrors(), locale);
    }

    ModelAndView shown(Actor actor, AccessForm form, FormErrors errors, Locale locale) {
        return page.of(actor, form, errors, List.of(), locale);
    }

    ModelAndView show(Actor actor, @Nullable String step, AccessForm form, Locale locale) {
        if (step == null) return shown(actor, form, new FormErrors(), locale);
        return isToBeFound(step, form) ? find(actor, form, locale) : check(actor, form, locale);
    }

    AccessSummary submit(Actor actor, AccessForm form) {
        return desk.submit(actor, form.command());
    }

    /** A name that was typed is looked for before anything else, so that nobody is left out unseen. */
    private static boolean isToBeFound(String step, AccessForm form) {
        return step.equals("find")
                || (!form.person().isBlank()
                        && AccessForm.recordOf(form.person()).findFirst().isEmpty());
    }

    private ModelAndView find(Actor actor, AccessForm form, Locale locale) {
        AccessForm.Person byCode = AccessForm.recordOf(form.person())
                .map(record -> new AccessForm.Person(record, ""))
                .findFirst()
                .orElse(null);
        if (byCode != null) return shown(actor, form.with(byCode), new FormErrors(), locale);
        List<FoundPerson> found =
                search.find(actor, form.person(), Paging.of(0, null)).items();
        if (!found.isEmpty()) return page.of(actor, form, new FormErrors(), found, locale);
        return shown(
                actor,
                form,
                FormErrors.at("person", texts.text("portal.access.nobody", locale, form.person())),
                locale);
    }

    private ModelAndView check(Actor actor, AccessForm typed, Locale locale) {
        // a code that was typed and not added yet is meant too
        AccessForm form = AccessForm.recordOf(typed.person())
                .map(record -> typed.with(new AccessForm.Person(record, "")))
                .findFirst()
                .orElse(typed);
        return page.check(actor, form, desk.check(actor, form.command()), locale);
    }
}
