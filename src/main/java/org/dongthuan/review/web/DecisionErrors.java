package org.dongthuan.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What is refused of a decision, each sentence at the item that it is about. */
final class DecisionErrors {

    private static final Pattern BY_POSITION = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");
    private static final Pattern BY_ID = Pattern.compile("items\\.([0-9a-f-]{36})");

    private final List<DecisionError> all = new ArrayList<>();

    /** One sentence and the id of the input that it is about. */
    public record DecisionError(
            @Nullable String anchor, String text, @Nullable String number) {}

    static DecisionErrors of(Refusal refusal, DecisionForm form, Texts texts, Locale locale) {
        var errors = new DecisionErrors();
        if (refusal.violations().isEmpty()) errors.add(null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            errors.add(anchor(violation.field(), form), texts.violation(violation, locale));
        }
        return errors;
    }

    List<DecisionError> all() {
        return List.copyOf(all);
    }

    Map<String, String> byAnchor() {
        Map<String, String> first = new LinkedHashMap<>();
        for (DecisionError error : all) {
            if (error.anchor() != null) first.putIfAbsent(error.anchor(), error.text());
        }
        return first;
    }

    private void add(@Nullable String anchor, String text) {
        all.add(new DecisionError(anchor, text, null));
    }

    private static @Nullable String anchor(String field, DecisionForm form) {
        Matcher byId = BY_ID.matcher(field);
        if (byId.matches()) return "outcome-" + byId.group(1);
        Matcher byPosition = BY_POSITION.matcher(field);
        if (!byPosition.matches()) return null;
        int index = Integer.parseInt(byPosition.group(1));
        if (index >= form.items().size()) return null;
        String input = "reason".equals(byPosition.group(2)) ? "reason-" : "outcome-";
        return input + form.items().get(index).itemId();
    }
}
