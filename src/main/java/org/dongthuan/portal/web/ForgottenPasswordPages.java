package org.dongthuan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.FullSteps;
import org.dongthuan.identity.PasswordResets;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.AddressBlock;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For people who have forgotten their password: asking for a link by mail, and the page to which it leads. */
@Controller
@RequestMapping("/password")
class ForgottenPasswordPages {

    private static final String VIEW = "portal/password";

    private final ForgottenPasswords forgotten;
    private final PasswordResets resets;
    private final FullSteps steps;
    private final Texts texts;

    ForgottenPasswordPages(ForgottenPasswords forgotten, PasswordResets resets, FullSteps steps, Texts texts) {
        this.forgotten = forgotten;
        this.resets = resets;
        this.steps = steps;
        this.texts = texts;
    }

    @GetMapping("/forgotten")
    ModelAndView form() {
        return page("ask", new FormErrors());
    }

    @PostMapping("/forgotten")
    ModelAndView ask(@RequestParam(defaultValue = "") String who, HttpServletRequest request, Locale locale) {
        if (who.isBlank()) return faulty("ask", "who", "portal.password.who.missing", locale);
        Duration delay = forgotten.delay(AddressBlock.of(request.getRemoteAddr()));
        if (!delay.isZero()) {
            ModelAndView page = faulty("ask", "who", "portal.password.too-often", locale);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page.addObject("who", who);
        }
        long begin = steps.begin();
        forgotten.ask(who);
        steps.waitFrom(begin);
        return SeeOther.page("/password/sent");
    }

    @GetMapping("/sent")
    ModelAndView sent() {
        return page("sent", new FormErrors());
    }

    @GetMapping("/new/{secret}")
    ModelAndView choose(@PathVariable String secret) {
        return resets.accountOf(secret)
                .map(account -> page("new", new FormErrors()).addObject("account", account))
                .orElseGet(ForgottenPasswordPages::ended);
    }

    @PostMapping("/new/{secret}")
    ModelAndView change(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Locale locale) {
        try {
            forgotten.change(secret, password, repeated);
            return SeeOther.page("/password/changed");
        } catch (Refusal.NotFound refusal) {
            return ended();
        } catch (Refusal.RuleViolated refusal) {
            ModelAndView page = page("new", FormErrors.of(refusal, UnaryOperator.identity(), texts, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page.addObject("account", resets.accountOf(secret).orElse(null));
        }
    }

    @GetMapping("/changed")
    ModelAndView changed() {
        return page("changed", new FormErrors());
    }

    private static ModelAndView ended() {
        ModelAndView page = page("ended", new FormErrors());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView faulty(String step, String input, String key, Locale locale) {
        ModelAndView page = page(step, FormErrors.at(input, texts.text(key, locale)));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView page(String step, FormErrors errors) {
        return new ModelAndView(VIEW, Map.of("step", step, "errors", errors.all(), "at", errors.byAnchor()));
    }
}
