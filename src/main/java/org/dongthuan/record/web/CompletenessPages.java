package org.dongthuan.record.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.IncompleteRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose records lack most, for the personnel department that decides on them. */
@Controller
class CompletenessPages {

    private static final int ON_A_PAGE = 20;

    private final CurrentActor currentActor;
    private final IncompleteRecords records;
    private final Agencies agencies;

    CompletenessPages(CurrentActor currentActor, IncompleteRecords records, Agencies agencies) {
        this.currentActor = currentActor;
        this.records = records;
        this.agencies = agencies;
    }

    @GetMapping("/records/completeness")
    String list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        var paging = new KeyPaging(after == null ? "" : after, ON_A_PAGE);
        model.addAttribute("listing", records.list(actor, agency, paging, locale));
        List<AgencyCode> allowed = records.agenciesOf(actor);
        AgencyCode shown = allowed.stream()
                .filter(one -> one.code().equals(agency))
                .findFirst()
                .orElse(allowed.get(0));
        model.addAttribute("agency", shown.code());
        model.addAttribute("agencyName", agencies.name(shown));
        model.addAttribute(
                "others",
                allowed.stream()
                        .filter(one -> !one.equals(shown))
                        .map(agencies::get)
                        .toList());
        model.addAttribute("after", after);
        return "record/completeness";
    }
}
