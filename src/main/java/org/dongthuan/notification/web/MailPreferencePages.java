package org.dongthuan.notification.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.notification.MailPreference;
import org.dongthuan.notification.MailPreference.Work;
import org.dongthuan.notification.MailPreferenceDesk;
import org.dongthuan.notification.SetMailPreference;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How I want my mails. */
@Controller
@RequestMapping(MailPreferencePages.PAGE)
class MailPreferencePages {

    static final String PAGE = "/me/account/mail";

    private final MailPreferenceDesk desk;
    private final CurrentActor currentActor;
    private final Texts texts;

    MailPreferencePages(MailPreferenceDesk desk, CurrentActor currentActor, Texts texts) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form() {
        MailPreference now = desk.of(currentActor.get());
        return form(
                new SetMailPreference(
                        now.work(), Objects.toString(now.quietFrom(), ""), Objects.toString(now.quietTo(), "")),
                new FormErrors());
    }

    @PostMapping
    ModelAndView set(
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String quietFrom,
            @RequestParam(defaultValue = "") String quietTo,
            RedirectAttributes flash,
            Locale locale) {
        var wanted = new SetMailPreference(named(work), quietFrom, quietTo);
        try {
            desk.set(currentActor.get(), wanted);
            flash.addFlashAttribute("done", true);
            return SeeOther.page(PAGE);
        } catch (Refusal.RuleViolated refusal) {
            ModelAndView page = form(wanted, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale));
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    private static ModelAndView form(SetMailPreference typed, FormErrors errors) {
        return new ModelAndView("notification/preference")
                .addObject("form", typed)
                .addObject("works", Work.values())
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }

    private static @Nullable Work named(String typed) {
        return Arrays.stream(Work.values())
                .filter(work -> work.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
