package org.dongthuan.access.web;

import java.time.LocalDate;
import java.util.Locale;
import org.dongthuan.access.AccessChoices;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
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

    private static final String REMOVE = "remove:";

    private final CurrentActor currentActor;
    private final AccessDesk desk;
    private final AccessChoices choices;
    private final AccessFormPage page;
    private final Texts texts;

    NewAccessRequestPages(
            CurrentActor currentActor, AccessDesk desk, AccessChoices choices, AccessFormPage page, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.choices = choices;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(Locale locale) {
        mustWorkSomewhere();
        LocalDate from = choices.likelyFirstDay();
        return page.of(AccessForm.empty(from, choices.usualLastDay(from)), AccessFormErrors.none(), locale);
    }

    /** {@code add}, {@code remove:<record>}, {@code edit}, {@code submit}, or {@code check}. */
    @PostMapping
    ModelAndView step(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        mustWorkSomewhere();
        AccessForm form = AccessForm.of(typed);
        String action = String.valueOf(typed.getFirst("action"));
        if (action.equals("add")) return add(form, locale);
        if (action.startsWith(REMOVE))
            return page.of(form.without(action.substring(REMOVE.length())), AccessFormErrors.none(), locale);
        if (action.equals("edit")) return page.of(form, AccessFormErrors.none(), locale);
        try {
            return action.equals("submit") ? submit(form, flash) : check(form, locale);
        } catch (Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            ModelAndView again = page.of(form, AccessFormErrors.of(refusal, form, texts, locale), locale);
            again.setStatus(HttpStatus.valueOf(refusal.status() == 404 ? 422 : refusal.status()));
            return again;
        }
    }

    private ModelAndView add(AccessForm form, Locale locale) {
        return AccessForm.recordOf(form.person())
                .map(record -> page.of(form.with(new AccessForm.Person(record, "")), AccessFormErrors.none(), locale))
                .findFirst()
                .orElseGet(() -> {
                    String text = texts.text("access.subject-unknown", locale);
                    ModelAndView again = page.of(form, AccessFormErrors.at("person", text), locale);
                    again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                    return again;
                });
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
        var answer = new ModelAndView("redirect:/access-requests/" + submitted.number());
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private void mustWorkSomewhere() {
        if (currentActor.get().agency() == null) throw new Refusal.NotPermitted("not-permitted");
    }
}
