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
     * @param number the request that stands in the way
     */
    public record FormError(
            @Nullable String anchor, String text, @Nullable String number) {}

    void add(@Nullable String anchor, String text) {
        add(anchor, text, null);
    }

    void add(@Nullable String anchor, String text, @Nullable String number) {
        all.add(new FormError(anchor, text, number));
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
            if (error.anchor() != null) first.putIfAbsent(error.anchor(), error.text());
        }
        return first;
    }
}
