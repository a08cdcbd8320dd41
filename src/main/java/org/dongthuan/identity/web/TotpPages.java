package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.RecentProof;
import org.dongthuan.identity.SecondFactors;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own second factor. Codes on paper stand on the answer to the form that made them, and nowhere else. */
@Controller
@RequestMapping(TotpPages.PAGE)
class TotpPages {

    static final String PAGE = "/me/account/totp";

    private final SecondFactors factors;
    private final OwnCodes codes;
    private final CurrentActor currentActor;
    private final Texts texts;

    TotpPages(SecondFactors factors, OwnCodes codes, CurrentActor currentActor, Texts texts) {
        this.factors = factors;
        this.codes = codes;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    static boolean covers(String path) {
        return path.equals(PAGE) || path.startsWith(PAGE + "/");
    }

    @GetMapping
    ModelAndView page() {
        return page(currentActor.get(), new FormErrors());
    }

    @PostMapping("/begin")
    ModelAndView begin(@RequestParam(defaultValue = "") String current, Locale locale) {
        Actor actor = currentActor.get();
        return refusable(actor, locale, () -> {
            factors.begin(actor, current);
            return SeeOther.page(PAGE);
        });
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Locale locale) {
        Actor actor = currentActor.get();
        return refusable(actor, locale, () -> onPaper(codes.confirm(actor, code, request)));
    }

    @PostMapping("/codes")
    ModelAndView renew(Locale locale) {
        Actor actor = currentActor.get();
        return refusable(actor, locale, () -> onPaper(codes.renew(actor)));
    }

    @PostMapping("/end")
    ModelAndView end(HttpServletRequest request, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        return refusable(actor, locale, () -> {
            codes.end(actor, request);
            flash.addFlashAttribute("done", "factor-off");
            return SeeOther.page(OwnAccountPages.PAGE);
        });
    }

    private ModelAndView refusable(Actor actor, Locale locale, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.type().equals(RecentProof.WANTED)) return SeeOther.page(ProofPages.PAGE);
            ModelAndView page = page(actor, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale));
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    private static ModelAndView onPaper(List<String> fresh) {
        return new ModelAndView("identity/recovery").addObject("codes", fresh);
    }

    private ModelAndView page(Actor actor, FormErrors errors) {
        var page = new ModelAndView("identity/totp")
                .addObject("account", actor.account())
                .addObject("factor", factors.of(actor))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
        factors.offer(actor)
                .ifPresent(offer -> page.addObject("offer", offer).addObject("qr", QrPicture.of(offer.address())));
        return page;
    }
}
