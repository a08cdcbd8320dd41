package org.dongthuan.portal.web;

import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What I have asked for, newest first, and who has it now; before it what I have begun to write. */
@Controller
class MyRequestsPages {

    private final CurrentActor currentActor;
    private final MyRequests requests;
    private final MyDrafts drafts;

    MyRequestsPages(CurrentActor currentActor, MyRequests requests, MyDrafts drafts) {
        this.currentActor = currentActor;
        this.requests = requests;
        this.drafts = drafts;
    }

    @GetMapping("/me/requests")
    String list(@RequestParam(required = false) @Nullable Integer page, Model model, Locale locale) {
        Actor actor = currentActor.get();
        model.addAttribute("drafts", drafts.of(actor, locale));
        model.addAttribute("listing", requests.list(actor, Paging.of(page, null), locale));
        return "portal/requests";
    }
}
