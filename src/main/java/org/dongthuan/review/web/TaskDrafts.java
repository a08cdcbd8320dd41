package org.dongthuan.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is typed on the page of a task, before the person saves or completes it. */
@Component
class TaskDrafts {

    private final TypedForms forms;
    private final Texts texts;

    TaskDrafts(TypedForms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    static String page(String taskId) {
        return "/tasks/" + taskId;
    }

    Optional<TypedForm> find(Actor actor, String taskId, @Nullable String draft) {
        return forms.findOrLatest(actor.account(), page(taskId), draft);
    }

    /** What was typed on the task's page is older than what the person has saved now, wherever he did. */
    void forget(Actor actor, String taskId) {
        forms.keepLatest(actor.account(), page(taskId), 0);
    }

    /** Keeps what was typed and chosen; returns the page that shows it again, and says what is wrong, if something is. */
    String keep(
            Actor actor, String taskId, Map<String, List<String>> form, FormErrors errors, RedirectAttributes flash) {
        if (!errors.isEmpty()) Told.on(flash, errors, 422);
        return kept(actor, taskId, form);
    }

    /** Keeps what was typed and not taken; returns the page that shows it again and says why. */
    String refused(
            Actor actor,
            String taskId,
            Map<String, List<String>> form,
            Refusal refusal,
            RedirectAttributes flash,
            Locale locale) {
        Told.on(flash, DecisionErrors.of(refusal, texts, locale), refusal.status());
        return kept(actor, taskId, form);
    }

    private String kept(Actor actor, String taskId, Map<String, List<String>> form) {
        String named = form.getOrDefault(TypedForm.DRAFT, List.of()).stream()
                .findFirst()
                .orElse(null);
        UUID kept = forms.save(actor.account(), page(taskId), named, form);
        return page(taskId) + "?" + TypedForm.DRAFT + "=" + kept;
    }
}
