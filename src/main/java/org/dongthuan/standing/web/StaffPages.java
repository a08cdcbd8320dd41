package org.dongthuan.standing.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.standing.SearchStaff;
import org.dongthuan.standing.StandingChoices;
import org.dongthuan.standing.StandingDesk;
import org.dongthuan.standing.StandingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The own staff, listed and found under a standing decision. What is looked for is posted: names stay out of addresses. */
@Controller
class StaffPages {

    private static final String PAGE = "/records";
    private static final int SHOWN = 20;

    private static final String SLASH = "/";

    /** One for each tab that is likely to be open. */
    private static final int SEARCHES = 5;

    private final StandingDesk desk;
    private final StandingSearch search;
    private final StandingLines lines;
    private final StandingChoices choices;
    private final CurrentActor currentActor;
    private final TypedForms forms;
    private final Texts texts;

    StaffPages(
            StandingDesk desk,
            StandingSearch search,
            StandingLines lines,
            StandingChoices choices,
            CurrentActor currentActor,
            TypedForms forms,
            Texts texts) {
        this.desk = desk;
        this.search = search;
        this.lines = lines;
        this.choices = choices;
        this.currentActor = currentActor;
        this.forms = forms;
        this.texts = texts;
    }

    /**
     * The form, and whom it found once it was sent.
     *
     * @param draft a search that was sent
     */
    @GetMapping(PAGE)
    ModelAndView staff(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Actor actor = currentActor.get();
        List<StandingLines.Line> usable = lines.of(desk.usable(actor), locale);
        Optional<TypedForm> sent = forms.find(actor.account(), PAGE, draft);
        Asked asked = sent.map(Asked::of).orElse(Asked.NOTHING);
        var page = new ModelAndView("standing/staff");
        page.addObject("usable", usable);
        page.addObject(
                "agencies",
                choices.agencies(usable.stream().map(StandingLines.Line::view).toList()));
        page.addObject("asked", asked);
        page.addObject("after", after);
        page.addObject(TypedForm.DRAFT, sent.map(TypedForm::id).orElseGet(UUID::randomUUID));
        FormErrors errors = new FormErrors();
        if (sent.isPresent() && !usable.isEmpty()) errors = find(actor, asked, after, page, locale);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        return page;
    }

    private FormErrors find(Actor actor, Asked asked, @Nullable String after, ModelAndView page, Locale locale) {
        if (asked.purpose().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return FormErrors.at("use", texts.text("standing.staff.purpose-missing", locale));
        }
        try {
            page.addObject("listing", search.find(actor, asked.search(), KeyPaging.of(after, null, SHOWN)));
            return new FormErrors();
        } catch (Refusal.RuleViolated | Refusal.NotPermitted refusal) {
            page.setStatus(HttpStatus.valueOf(refusal.status()));
            return FormErrors.of(refusal, UnaryOperator.identity(), texts, locale);
        }
    }

    /** Keeps the search and leads to its list: loading that again sends nothing. */
    @PostMapping(PAGE)
    ModelAndView look(@RequestParam MultiValueMap<String, String> typed) {
        String account = currentActor.get().account();
        UUID draft = forms.save(account, PAGE, typed.getFirst(TypedForm.DRAFT), typed);
        forms.keepLatest(account, PAGE, SEARCHES);
        return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft);
    }

    /**
     * What is typed into the form.
     *
     * @param use the id of a decision and one of its purposes
     */
    public record Asked(String q, String use, String agency) {

        static final Asked NOTHING = new Asked("", "", "");

        static Asked of(TypedForm typed) {
            return new Asked(typed.first("q"), typed.first("use"), typed.first("agency"));
        }

        SearchStaff search() {
            return new SearchStaff(q, standing(), purpose(), agency);
        }

        public String standing() {
            return use.contains(SLASH) ? use.substring(0, use.indexOf(SLASH)) : "";
        }

        public String purpose() {
            return use.substring(use.indexOf(SLASH) + 1);
        }
    }
}
