package org.dongthuan.secrecy.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.SecrecyLevel;
import org.dongthuan.secrecy.SecrecyDesk;
import org.dongthuan.secrecy.SecrecyLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is a state secret, and marking it; for everybody but security officers there are no such pages. */
@Controller
@RequestMapping(SecrecyPages.PAGE)
class SecrecyPages {

    static final String PAGE = "/secrets";
    private static final String MARK = PAGE + "/mark";

    private final CurrentActor currentActor;
    private final SecrecyLists lists;
    private final SecrecyDesk desk;
    private final SecrecyForms forms;

    SecrecyPages(CurrentActor currentActor, SecrecyLists lists, SecrecyDesk desk, SecrecyForms forms) {
        this.currentActor = currentActor;
        this.lists = lists;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable Integer page) {
        return new ModelAndView("secrecy/list")
                .addObject("listing", lists.list(currentActor.get(), Paging.of(page, null)))
                .addObject("errors", List.of());
    }

    /** Posted, so that names stay out of addresses. */
    @PostMapping
    ModelAndView find(@RequestParam(defaultValue = "") String q, Locale locale) {
        Actor actor = currentActor.get();
        var page = new ModelAndView("secrecy/list").addObject("q", q);
        try {
            page.addObject("people", lists.find(actor, q)).addObject("errors", List.of());
        } catch (Refusal.RuleViolated refusal) {
            page.setStatus(HttpStatus.valueOf(refusal.status()));
            page.addObject("errors", forms.errors(refusal, locale).all());
        }
        return page.addObject("listing", lists.list(actor, Paging.of(0, null)));
    }

    @GetMapping("/mark/{record}")
    ModelAndView form(
            @PathVariable UUID record,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        var page = new ModelAndView("secrecy/mark")
                .addObject("person", lists.record(actor, record))
                .addObject("levels", SecrecyLevel.values());
        return forms.show(actor, path(record), draft, model, page);
    }

    @PostMapping("/mark/{record}")
    ModelAndView mark(
            @PathVariable UUID record,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        var form = SecrecyForm.of(typed);
        try {
            UUID mark = desk.mark(actor, record, form.basis(), form.levelOrNone());
            forms.taken(actor, typed);
            flash.addFlashAttribute("done", "marked");
            return SeeOther.page(PAGE + "/" + mark);
        } catch (Refusal refusal) {
            return forms.refused(actor, path(record), typed, refusal, flash, locale);
        }
    }

    private static String path(UUID record) {
        return MARK + "/" + record;
    }
}
