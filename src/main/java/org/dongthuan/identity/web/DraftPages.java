package org.dongthuan.identity.web;

import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed, as the page's script sends it now and then, and throws a draft away. */
@Controller
class DraftPages {

    private static final String PATH = "/drafts/";

    /** Pages of ours, and nothing that could lead elsewhere. */
    private static final String PAGE = "(/[a-zA-Z0-9][a-zA-Z0-9.-]*){1,6}";

    private final CurrentActor currentActor;
    private final TypedForms forms;

    DraftPages(CurrentActor currentActor, TypedForms forms) {
        this.currentActor = currentActor;
        this.forms = forms;
    }

    static boolean covers(String path) {
        return path.startsWith(PATH);
    }

    /** @param page with the form */
    @PostMapping(PATH + "{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(
            @PathVariable String id,
            @RequestHeader(name = "X-Form-Page", required = false) @Nullable String page,
            @RequestParam MultiValueMap<String, String> typed) {
        if (page == null || !page.matches(PAGE)) throw Refusal.RuleViolated.malformed("malformed");
        forms.save(currentActor.get().account(), page, id, typed);
    }

    @PostMapping(PATH + "{id}/delete")
    ModelAndView delete(@PathVariable String id, RedirectAttributes flash) {
        forms.remove(currentActor.get().account(), id);
        flash.addFlashAttribute("done", "draft-deleted");
        return SeeOther.page("/me/requests");
    }
}
