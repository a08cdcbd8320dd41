package org.dongthuan.disclosure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.DisclosureFilter;
import org.dongthuan.disclosure.Disclosures;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has seen my data. The filter is posted: it may name a person, and names stay out of addresses. */
@Controller
class DisclosurePages {

    private final Disclosures disclosures;
    private final DisclosureFile file;
    private final CurrentActor currentActor;

    DisclosurePages(Disclosures disclosures, DisclosureFile file, CurrentActor currentActor) {
        this.disclosures = disclosures;
        this.file = file;
        this.currentActor = currentActor;
    }

    @RequestMapping(
            path = "/me/disclosures",
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(Filter filter, @RequestParam(required = false) @Nullable Integer page, Model model, Locale locale) {
        Listing<Disclosure> found = disclosures.list(currentActor.get(), filter.value(), Paging.of(page, null), locale);
        model.addAttribute("listing", found);
        model.addAttribute("filter", filter);
        model.addAttribute("actions", Disclosures.ACTIONS);
        return "access/disclosures";
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

        DisclosureFilter value() {
            return new DisclosureFilter(from, to, by, action, Boolean.TRUE.equals(own));
        }

        /** Whether anything is left out of the list. */
        public boolean isNarrow() {
            return from != null || to != null || action != null || by != null && !by.isBlank();
        }
    }
}
