package org.dongthuan.oversight.web;

import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.oversight.CaseFilter;
import org.dongthuan.oversight.CaseKind;
import org.dongthuan.oversight.CaseOversight;
import org.dongthuan.oversight.GrantOversight;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the open cases have come, and from there the list of them. */
@Controller
class CaseOversightPages {

    static final String PAGE = "/oversight";

    private final CaseOversight cases;
    private final GrantOversight grants;
    private final CurrentActor currentActor;

    CaseOversightPages(CaseOversight cases, GrantOversight grants, CurrentActor currentActor) {
        this.cases = cases;
        this.grants = grants;
        this.currentActor = currentActor;
    }

    @GetMapping(PAGE)
    ModelAndView stages(@RequestParam(required = false) @Nullable String agency) {
        Actor actor = currentActor.get();
        var filter = CaseFilter.of(null, null, agency, false);
        var page = new ModelAndView("oversight/stages");
        page.addObject("counts", cases.counts(actor, filter));
        page.addObject("filter", filter);
        page.addObject("seesGrants", grants.isOpenTo(actor));
        return page;
    }

    @GetMapping(PAGE + "/cases")
    ModelAndView list(
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String after) {
        var filter = CaseFilter.of(kind, stage, agency, overdue);
        var found = cases.list(currentActor.get(), filter, KeyPaging.of(after, null, Paging.USUAL));
        var page = new ModelAndView("oversight/cases");
        page.addObject("cases", found.items());
        page.addObject("next", found.next());
        page.addObject("filter", filter);
        return page;
    }
}
