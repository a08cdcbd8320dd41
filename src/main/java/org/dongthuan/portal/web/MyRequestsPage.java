package org.dongthuan.portal.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What I have asked for, newest first, and who has it now. */
@Controller
class MyRequestsPage {

    private final CurrentActor currentActor;
    private final CorrectionDesk corrections;
    private final RequestLines lines;

    MyRequestsPage(CurrentActor currentActor, CorrectionDesk corrections, RequestLines lines) {
        this.currentActor = currentActor;
        this.corrections = corrections;
        this.lines = lines;
    }

    @GetMapping("/me/requests")
    String list(@RequestParam(required = false) @Nullable Integer page, Model model, Locale locale) {
        Actor actor = currentActor.get();
        Paging paging = Paging.of(page, null);
        List<RequestLines.Line> requests = corrections.mine(actor, paging.page(), paging.size()).stream()
                .map(request -> lines.line(request, locale))
                .toList();
        model.addAttribute("listing", Listing.of(requests, paging, corrections.countMine(actor)));
        return "portal/requests";
    }
}
