package org.dongthuan.portal.web;

import java.util.Locale;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What I have asked for, newest first, and who has it now. */
@Controller
class MyRequestsPages {

    private final CurrentActor currentActor;
    private final MyRequests requests;

    MyRequestsPages(CurrentActor currentActor, MyRequests requests) {
        this.currentActor = currentActor;
        this.requests = requests;
    }

    @GetMapping("/me/requests")
    String list(@RequestParam(required = false) @Nullable Integer page, Model model, Locale locale) {
        model.addAttribute("listing", requests.list(currentActor.get(), Paging.of(page, null), locale));
        return "portal/requests";
    }
}
