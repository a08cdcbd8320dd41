package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.ChangePassword;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.OwnSessions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: its password, and where one is signed in. */
@Controller
@RequestMapping(OwnAccountPages.PAGE)
class OwnAccountPages {

    static final String PAGE = "/me/account";

    private final OwnSessions sessions;
    private final CurrentActor currentActor;
    private final Texts texts;

    OwnAccountPages(OwnSessions sessions, CurrentActor currentActor, Texts texts) {
        this.sessions = sessions;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView page(HttpServletRequest request) {
        return page(currentActor.get(), new FormErrors(), request);
    }

    /** What was typed comes back in no page. */
    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        try {
            sessions.changePassword(actor, new ChangePassword(current, password, repeated), CurrentSession.id(request));
            return done("changed", flash);
        } catch (Refusal.RuleViolated | Refusal.TooOften refusal) {
            ModelAndView page = page(actor, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), request);
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    @PostMapping("/sessions/{id}/end")
    ModelAndView end(@PathVariable String id, RedirectAttributes flash) {
        sessions.end(currentActor.get(), id);
        return done("ended", flash);
    }

    private static ModelAndView done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return SeeOther.page(PAGE);
    }

    private ModelAndView page(Actor actor, FormErrors errors, HttpServletRequest request) {
        return new ModelAndView("identity/own")
                .addObject("account", actor.account())
                .addObject("sessions", sessions.of(actor))
                .addObject("here", CurrentSession.handle(request))
                .addObject("proves", SessionProof.provedAt(request).isPresent())
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }
}
