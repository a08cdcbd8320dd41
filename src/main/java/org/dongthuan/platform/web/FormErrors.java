package org.dongthuan.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: each sentence with the input it is about. */
public final class FormErrors {

    private final List<FormError> all = new ArrayList<>();

    /**
     * One sentence.
     *
     * @param anchor the id of the input, none for what concerns the whole form
     * @param subject what it is about, where the sentence does not say so itself; for the list at the head of the page
     * @param number the request that stands in the way
     */
    public record FormError(
            @Nullable String anchor,
            @Nullable String subject,
            String detail,
            @Nullable String number) implements Serializable {

        /** The sentence as it can stand alone. */
        public String text() {
            return subject == null ? detail : subject + ": " + detail;
        }
    }

    /** A form with one mistake. */
    public static FormErrors at(String anchor, String text) {
        var errors = new FormErrors();
        errors.add(anchor, text);
        return errors;
    }

    /**
     * What a refusal says, each sentence where it can be put right; one that names no member stands for the whole form.
     *
     * @param anchor the id of the input for a member that the refusal names
     */
    public static FormErrors of(Refusal refusal, UnaryOperator<String> anchor, Texts texts, Locale locale) {
        var errors = new FormErrors();
        if (refusal.violations().isEmpty()) errors.add(null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            errors.add(anchor.apply(violation.field()), texts.violation(violation, locale));
        }
        return errors;
    }

    public void add(@Nullable String anchor, String text) {
        add(new FormError(anchor, null, text, null));
    }

    /** Where the sentence does not say what it is about. */
    public void add(String anchor, String subject, String text) {
        add(new FormError(anchor, subject, text, null));
    }

    public void add(FormError error) {
        all.add(error);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<FormError> all() {
        return List.copyOf(all);
    }

    /** The first sentence about each input, to stand beside it. */
    public Map<String, String> byAnchor() {
        Map<String, String> first = new LinkedHashMap<>();
        for (FormError error : all) {
            if (error.anchor() != null) first.putIfAbsent(error.anchor(), error.detail());
        }
        return first;
    }
}
