package org.dongthuan.secrecy.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.secrecy.SecrecyDesk;
import org.dongthuan.secrecy.SecrecyLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mark: proposing to unmark the record, agreeing to it, or leaving it secret. */
@Controller
@RequestMapping(SecrecyPages.PAGE + "/{id}")
class LiftPages {

    private final CurrentActor currentActor;
    private final SecrecyLists lists;
    private final SecrecyDesk desk;
    private final SecrecyForms forms;

    LiftPages(CurrentActor currentActor, SecrecyLists lists, SecrecyDesk desk, SecrecyForms forms) {
        this.currentActor = currentActor;
        this.lists = lists;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        var page = new ModelAndView("secrecy/one").addObject("one", lists.get(actor, id));
        return forms.show(actor, path(id), draft, model, page);
    }

    @PostMapping("/lift")
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        try {
            desk.proposeLift(actor, id, SecrecyForm.of(typed).basis());
            forms.taken(actor, typed);
            return done(id, "proposed", flash);
        } catch (Refusal refusal) {
            return forms.refused(actor, path(id), typed, refusal, flash, locale);
        }
    }

    @PostMapping("/lift/agree")
    ModelAndView lift(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.lift(currentActor.get(), id);
            return done(id, "lifted", flash);
        } catch (Refusal.Conflict refusal) {
            return done(id, refusal.type(), flash);
        }
    }

    @PostMapping("/lift/drop")
    ModelAndView drop(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.drop(currentActor.get(), id);
            return done(id, "dropped", flash);
        } catch (Refusal.Conflict refusal) {
            return done(id, refusal.type(), flash);
        }
    }

    private static ModelAndView done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return SeeOther.page(path(id));
    }

    private static String path(UUID id) {
        return SecrecyPages.PAGE + "/" + id;
    }
}
