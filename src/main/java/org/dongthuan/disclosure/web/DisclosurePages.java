package org.dongthuan.disclosure.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.DisclosureFilter;
import org.dongthuan.disclosure.Disclosures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has seen my data. The filter is posted: it may name a person, and names stay out of addresses. */
@Controller
class DisclosurePages {

    private static final String PAGE = "/me/disclosures";

    /** One for each tab that is likely to be open. */
    private static final int FILTERS = 5;

    private final Disclosures disclosures;
    private final DisclosureFile file;
    private final CurrentActor currentActor;
    private final TypedForms forms;

    DisclosurePages(Disclosures disclosures, DisclosureFile file, CurrentActor currentActor, TypedForms forms) {
        this.disclosures = disclosures;
        this.file = file;
        this.currentActor = currentActor;
        this.forms = forms;
    }

    /** @param draft a filter that was sent */
    @GetMapping(PAGE)
    String list(
            Filter filter,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable Integer page,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        Filter asked = forms.find(actor.account(), PAGE, draft).map(Filter::of).orElse(filter);
        Listing<Disclosure> found = disclosures.list(actor, asked.value(), Paging.of(page, null), locale);
        model.addAttribute("listing", found);
        model.addAttribute("filter", asked);
        model.addAttribute("actions", Disclosures.ACTIONS);
        model.addAttribute(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        return "access/disclosures";
    }

    /** Keeps the filter and leads to its list: loading that again sends nothing. */
    @PostMapping(PAGE)
    ModelAndView filter(
            Filter filter,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable Integer page) {
        UUID draft = forms.save(currentActor.get().account(), PAGE, typed.getFirst(TypedForm.DRAFT), typed);
        // a filter is nothing that anybody goes on writing: it must not push what is out
        forms.keepLatest(currentActor.get().account(), PAGE, FILTERS);
        return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft + (page == null ? "" : "&page=" + page));
    }

    @RequestMapping(
            path = "/me/disclosures.csv",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> export(Filter filter, Locale locale) {
        List<Disclosure> all = disclosures.all(currentActor.get(), filter.value(), locale);
        return file.answer(all, locale);
    }

    /** What is typed into the form. */
    record Filter(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable String by,
            @Nullable Action action,
            @Nullable Boolean own) {

        static Filter of(TypedForm typed) {
            return new Filter(
                    parsed(typed.first("from"), LocalDate::parse),
                    parsed(typed.first("to"), LocalDate::parse),
                    typed.first("by"),
                    parsed(typed.first("action"), Action::valueOf),
                    Boolean.parseBoolean(typed.first("own")));
        }

        private static <T> @Nullable T parsed(String typed, Function<String, T> words) {
            try {
                return typed.isBlank() ? null : words.apply(typed.strip());
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        DisclosureFilter value() {
            return new DisclosureFilter(from, to, by, action, Boolean.TRUE.equals(own));
        }

        /** Whether anything is left out of the list. */
        public boolean isNarrow() {
            return from != null || to != null || action != null || by != null && !by.isBlank();
        }
    }
}
