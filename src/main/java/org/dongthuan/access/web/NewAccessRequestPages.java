package org.dongthuan.access.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to read in two pages: what is asked, and what it will lead to before it is sent. */
@Controller
@RequestMapping(NewAccessRequestPages.PAGE)
class NewAccessRequestPages {

    static final String PAGE = "/access-requests/new";

    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    private final CurrentActor currentActor;
    private final AccessFormSteps steps;
    private final TypedForms drafts;
    private final Texts texts;

    NewAccessRequestPages(CurrentActor currentActor, AccessFormSteps steps, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.steps = steps;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** @param step {@code check} or {@code find}, what the person asked for when he sent the form */
    @GetMapping
    ModelAndView form(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String step,
            Model model,
            Locale locale) {
        Actor actor = whoWorksSomewhere();
        AccessForm typed = drafts.find(actor.account(), PAGE, draft)
                .map(form -> AccessForm.of(form.parameters()))
                .orElse(null);
        if (typed == null) return steps.empty(actor, locale).addObject(TypedForm.DRAFT, UUID.randomUUID());
        return shown(actor, step, typed, Told.in(model), locale).addObject(TypedForm.DRAFT, draft);
    }

    private ModelAndView shown(
            Actor actor, @Nullable String step, AccessForm form, @Nullable Told told, Locale locale) {
        if (told != null) {
            ModelAndView again = steps.shown(actor, form, told.asErrors(), locale);
            again.setStatus(HttpStatus.valueOf(told.status()));
            return again;
        }
        try {
            return steps.show(actor, step, form, locale);
        } catch (Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            ModelAndView again =
                    steps.shown(actor, form, RefusedAccessForm.explain(refusal, form, texts, locale), locale);
            again.setStatus(HttpStatus.valueOf(status(refusal)));
            return again;
        }
    }

    /**
     * {@code find}, {@code add:<record>}, {@code remove:<record>}, {@code edit}, {@code submit}, or {@code check}: keeps
     * what was sent and leads to the page that shows it.
     */
    @PostMapping
    ModelAndView step(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = whoWorksSomewhere();
        String action = String.valueOf(typed.getFirst("action"));
        AccessForm form = changed(action, typed);
        UUID draft = drafts.save(actor.account(), PAGE, typed.getFirst(TypedForm.DRAFT), form.parameters());
        String page = PAGE + "?" + TypedForm.DRAFT + "=" + draft;
        if (action.equals("submit")) return submit(actor, form, page, draft, flash, locale);
        boolean edits = action.equals("edit") || action.startsWith(ADD) || action.startsWith(REMOVE);
        if (edits) return SeeOther.page(page);
        return SeeOther.page(page + "&step=" + (action.equals("find") ? "find" : "check"));
    }

    private ModelAndView submit(
            Actor actor, AccessForm form, String page, UUID draft, RedirectAttributes flash, Locale locale) {
        try {
            AccessSummary submitted = steps.submit(actor, form);
            drafts.remove(actor.account(), draft.toString());
            flash.addFlashAttribute("done", "submitted");
            return SeeOther.page("/access-requests/" + submitted.number());
        } catch (Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            Told.on(flash, RefusedAccessForm.explain(refusal, form, texts, locale), status(refusal));
            return SeeOther.page(page);
        }
    }

    private static AccessForm changed(String action, MultiValueMap<String, String> typed) {
        AccessForm form = AccessForm.of(typed);
        if (action.startsWith(REMOVE)) return form.without(action.substring(REMOVE.length()));
        if (!action.startsWith(ADD)) return form;
        String code = action.substring(ADD.length());
        String name = typed.getFirst("found-" + code);
        return AccessForm.recordOf(code)
                .map(record -> form.with(new AccessForm.Person(record, name == null ? "" : name)))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("record-unknown"));
    }

    private static int status(Refusal refusal) {
        return refusal.status() == 404 ? 422 : refusal.status();
    }

    private Actor whoWorksSomewhere() {
        Actor actor = currentActor.get();
        if (actor.agency() == null) throw new Refusal.NotPermitted("not-permitted");
        return actor;
    }
}
