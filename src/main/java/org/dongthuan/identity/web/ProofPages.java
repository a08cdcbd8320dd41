package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.CurrentActor;
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

/** Where somebody who is in shows once more that he holds his telephone, and goes on with the task that wanted it. */
@Controller
@RequestMapping(ProofPages.PAGE)
class ProofPages {

    static final String PAGE = "/me/account/proof";

    private final OwnCodes codes;
    private final CurrentActor currentActor;
    private final Texts texts;

    ProofPages(OwnCodes codes, CurrentActor currentActor, Texts texts) {
        this.codes = codes;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    /** Whoever must have a second factor by now, and has none yet, sets it up: that proves as much. */
    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String task) {
        if (!codes.areAskedOf(currentActor.get())) return SeeOther.page(TotpPages.PAGE);
        return page(task, new FormErrors());
    }

    @PostMapping
    ModelAndView prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String task,
            HttpServletRequest request,
            Locale locale) {
        try {
            codes.prove(currentActor.get(), code, request);
            return SeeOther.page(next(task));
        } catch (Refusal.RuleViolated | Refusal.TooOften | Refusal.Conflict refusal) {
            ModelAndView page = page(task, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale));
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    private static ModelAndView page(@Nullable String task, FormErrors errors) {
        return new ModelAndView("identity/proof")
                .addObject("task", isTask(task) ? task : null)
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }

    private static String next(@Nullable String task) {
        return isTask(task) ? "/tasks/" + task : TotpPages.PAGE;
    }

    private static boolean isTask(@Nullable String task) {
        return task != null && task.matches("[0-9a-f-]{1,64}");
    }
}
