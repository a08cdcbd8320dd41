package org.dongthuan.reorganisation.web;

import java.time.LocalDate;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.reorganisation.AgencyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agencies of the area as they stand on a day. */
@Controller
class AgencyPages {

    static final String PAGE = "/admin/agencies";

    private final CurrentActor currentActor;
    private final AgencyDirectory directory;

    AgencyPages(CurrentActor currentActor, AgencyDirectory directory) {
        this.currentActor = currentActor;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LocalDate day = AgencyChangeForm.day(on);
        var page = directory.list(currentActor.get(), q, day, KeyPaging.of(after, null, null));
        model.addAttribute("lines", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("q", q);
        model.addAttribute("on", on);
        model.addAttribute("unknownDay", day == null && !on.isBlank());
        return "reorganisation/agencies";
    }
}
