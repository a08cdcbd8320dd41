package org.dongthuan.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.oversight.GrantCounts;
import org.dongthuan.oversight.GrantFilter;
import org.dongthuan.oversight.GrantOversight;
import org.dongthuan.oversight.GrantReadings;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which grants are in force: counted, listed, and what was read under one. */
@Controller
class GrantOversightPages {

    static final String PAGE = "/oversight/grants";

    private final GrantOversight grants;
    private final GrantReadings readings;
    private final OverseenGrantFile file;
    private final AllowedUses uses;
    private final CurrentActor currentActor;
    private final Clock clock;

    GrantOversightPages(
            GrantOversight grants,
            GrantReadings readings,
            OverseenGrantFile file,
            AllowedUses uses,
            CurrentActor currentActor,
            Clock clock) {
        this.grants = grants;
        this.readings = readings;
        this.file = file;
        this.uses = uses;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView counts(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable FormOfUse form,
            Locale locale) {
        var filter = GrantFilter.of(day, purpose, door, recipient, form);
        var page = new ModelAndView("oversight/grants");
        GrantCounts counts = grants.counts(currentActor.get(), filter, locale);
        page.addObject("counts", counts);
        page.addObject("queries", GrantQueries.of(filter, counts));
        page.addObject("filter", filter);
        page.addObject("purposes", uses.purposes(LocalDate.now(clock)));
        page.addObject("doors", GrantFilter.DOORS);
        page.addObject("forms", Arrays.asList(FormOfUse.values()));
        return page;
    }

    @GetMapping(PAGE + "/list")
    ModelAndView list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable FormOfUse form,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        var filter = GrantFilter.of(day, purpose, door, recipient, form);
        var found = grants.list(currentActor.get(), filter, KeyPaging.of(after, null, Paging.USUAL), locale);
        var page = new ModelAndView("oversight/grant-list");
        page.addObject("grants", found.items());
        page.addObject("next", found.next());
        page.addObject("filter", filter);
        return page;
    }

    @GetMapping(PAGE + "/list.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable FormOfUse form,
            Locale locale) {
        var filter = GrantFilter.of(day, purpose, door, recipient, form);
        return file.answer(grants.all(currentActor.get(), filter, locale), locale);
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView readings(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Locale locale) {
        var read = readings.of(currentActor.get(), id, KeyPaging.of(after, null, Paging.USUAL), locale);
        return new ModelAndView("oversight/readings").addObject("read", read);
    }
}
