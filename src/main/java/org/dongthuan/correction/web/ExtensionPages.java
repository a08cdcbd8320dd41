package org.dongthuan.correction.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.correction.ExtendBody;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
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

/** Where an approver takes more time for a request. */
@Controller
@RequestMapping("/corrections/{number}/extension")
class ExtensionPages {

    private final CurrentActor currentActor;
    private final CorrectionDesk corrections;
    private final TypedForms drafts;
    private final Texts texts;

    ExtensionPages(CurrentActor currentActor, CorrectionDesk corrections, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.corrections = corrections;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        CorrectionView view = corrections.view(actor, RequestNumber.named(number), locale);
        if (!view.mayExtend()) return SeeOther.page(request(number));
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(number), draft);
        var page = new ModelAndView("correction/extension");
        page.addObject("request", view);
        page.addObject("reason", typed.map(form -> form.first("reason")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    @PostMapping
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            var body = new ExtendBody(typed.getFirst("reason"));
            corrections.extend(actor, RequestNumber.named(number), body, Seen.UNTOLD);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(number), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(number) + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "extended");
        return SeeOther.page(request(number));
    }

    private static String request(String number) {
        return "/corrections/" + number;
    }

    private static String page(String number) {
        return request(number) + "/extension";
    }
}
