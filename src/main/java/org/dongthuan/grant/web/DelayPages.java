package org.dongthuan.grant.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.DelayDesk;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which readings are shown later, how many, and ending that. */
@Controller
class DelayPages {

    static final String PAGE = "/disclosure-delays";

    private final DelayDesk desk;
    private final CurrentActor currentActor;

    DelayPages(DelayDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam(required = false) @Nullable Integer page, Locale locale) {
        var shown = new ModelAndView("access/delays");
        shown.addObject("listing", desk.list(currentActor.get(), Paging.of(page, null), locale));
        return shown;
    }

    /** Somebody else may have been faster, or the day: then there is nothing left to do. */
    @PostMapping(PAGE + "/{id}/release")
    ModelAndView release(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
        try {
            desk.release(currentActor.get(), id, locale);
            flash.addFlashAttribute("done", "released");
        } catch (Refusal.Conflict over) {
            flash.addFlashAttribute("done", "over");
        }
        return SeeOther.page(PAGE);
    }
}
