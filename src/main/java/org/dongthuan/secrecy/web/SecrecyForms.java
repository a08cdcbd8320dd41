package org.dongthuan.secrecy.web;

import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows forms with what was typed into them, and with what was wrong. */
@Component
class SecrecyForms {

    private final TypedForms drafts;
    private final Texts texts;

    SecrecyForms(TypedForms drafts, Texts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    ModelAndView show(Actor actor, String path, @Nullable String draft, Model model, ModelAndView page) {
        page.addObject(
                "form",
                drafts.find(actor.account(), path, draft).map(SecrecyForm::of).orElse(SecrecyForm.EMPTY));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        return Told.show(model, page);
    }

    void taken(Actor actor, MultiValueMap<String, String> typed) {
        drafts.remove(actor.account(), typed.getFirst(TypedForm.DRAFT));
    }

    ModelAndView refused(
            Actor actor,
            String path,
            MultiValueMap<String, String> typed,
            Refusal refusal,
            RedirectAttributes flash,
            Locale locale) {
        // there is no such page for him, and what he typed is kept for nobody
        if (refusal instanceof Refusal.NotFound) throw refusal;
        UUID kept = drafts.save(actor.account(), path, typed.getFirst(TypedForm.DRAFT), typed);
        Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
        return SeeOther.page(path + "?" + TypedForm.DRAFT + "=" + kept);
    }

    FormErrors errors(Refusal refusal, Locale locale) {
        return FormErrors.of(refusal, UnaryOperator.identity(), texts, locale);
    }
}
