package org.dongthuan.correction.web;

import java.util.Locale;
import java.util.Map;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.correction.ExtendBody;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an approver takes more time for a request. */
@Controller
@RequestMapping("/corrections/{number}/extension")
class ExtensionPages {

    private final CurrentActor currentActor;
    private final CorrectionDesk corrections;
    private final Texts texts;

    ExtensionPages(CurrentActor currentActor, CorrectionDesk corrections, Texts texts) {
        this.currentActor = currentActor;
        this.corrections = corrections;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(number, "", new FormErrors(), locale);
    }

    @PostMapping
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        try {
            corrections.extend(actor, RequestNumber.named(number), new ExtendBody(reason), Seen.UNTOLD);
            flash.addFlashAttribute("done", "extended");
            return SeeOther.page("/corrections/" + number);
        } catch (Refusal.RuleViolated refusal) {
            FormErrors errors = FormErrors.of(refusal, member -> member, texts, locale);
            ModelAndView page = page(number, reason == null ? "" : reason, errors, locale);
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    private ModelAndView page(String number, String reason, FormErrors errors, Locale locale) {
        CorrectionView view = corrections.view(currentActor.get(), RequestNumber.named(number), locale);
        if (!view.mayExtend()) return SeeOther.page("/corrections/" + number);
        return new ModelAndView(
                "correction/extension",
                Map.of("request", view, "reason", reason, "errors", errors.all(), "at", errors.byAnchor()));
    }
}
