package org.dongthuan.correction.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            @Nullable String number) {

        /** The sentence as it can stand alone. */
        public String text() {
            return subject == null ? detail : subject + ": " + detail;
        }
    }

    void add(@Nullable String anchor, String text) {
        all.add(new FormError(anchor, null, text, null));
    }

    void add(FormError error) {
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
