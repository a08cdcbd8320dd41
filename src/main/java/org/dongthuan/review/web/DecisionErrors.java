package org.dongthuan.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.TaskView;
import org.dongthuan.review.TaskView.Place;
import org.jspecify.annotations.Nullable;

/** What is refused of a decision, each sentence at the place that it is about. */
final class DecisionErrors {

    private final List<DecisionError> all = new ArrayList<>();

    /**
     * One sentence.
     *
     * @param anchor the id of the input that it is about
     * @param subject the name of the item, for the list at the head of the page
     */
    public record DecisionError(
            @Nullable String anchor,
            @Nullable String subject,
            String detail,
            @Nullable String number) {

        /** The sentence as it can stand alone. */
        public String text() {
            return subject == null ? detail : subject + ": " + detail;
        }
    }

    /** @param task as it is now, with what was typed */
    static DecisionErrors of(Refusal refusal, TaskView task, Texts texts, Locale locale) {
        var errors = new DecisionErrors();
        if (refusal.violations().isEmpty()) errors.add(Place.NOWHERE, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            errors.add(task.place(violation.field()), texts.violation(violation, locale));
        }
        return errors;
    }

    List<DecisionError> all() {
        return List.copyOf(all);
    }

    Map<String, String> byAnchor() {
        Map<String, String> first = new LinkedHashMap<>();
        for (DecisionError error : all) {
            if (error.anchor() != null) first.putIfAbsent(error.anchor(), error.detail());
        }
        return first;
    }

    private void add(Place place, String text) {
        all.add(new DecisionError(place.anchor(), place.subject(), text, null));
    }
}
