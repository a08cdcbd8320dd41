package org.dongthuan.notification.web;

import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.notification.FailedMail;
import org.dongthuan.notification.FailedMailDesk;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that did not arrive, for those who keep the accounts of their receivers. */
@Controller
@RequestMapping(FailedMailPages.PAGE)
class FailedMailPages {

    static final String PAGE = "/admin/mails";

    private final FailedMailDesk desk;
    private final CurrentActor currentActor;

    FailedMailPages(FailedMailDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String after) {
        KeyListing<FailedMail> found = desk.list(currentActor.get(), KeyPaging.of(after, null, null));
        return new ModelAndView("notification/failed")
                .addObject("mails", found.items())
                .addObject("next", found.next());
    }

    @PostMapping("/{id}/resend")
    ModelAndView sendAgain(@PathVariable UUID id, RedirectAttributes flash) {
        desk.sendAgain(currentActor.get(), id);
        flash.addFlashAttribute("done", true);
        return SeeOther.page(PAGE);
    }
}
