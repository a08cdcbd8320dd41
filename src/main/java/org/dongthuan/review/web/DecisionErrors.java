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
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** What is refused of a decision, each sentence at the item that it is about. */
final class DecisionErrors {

    private static final Pattern BY_POSITION = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");
    private static final Pattern BY_ID = Pattern.compile("items\\.([0-9a-f-]{36})");

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

    /** @param task as it is now, for the names of its items */
    static DecisionErrors of(Refusal refusal, DecisionForm form, TaskView task, Texts texts, Locale locale) {
        var errors = new DecisionErrors();
        if (refusal.violations().isEmpty()) errors.add(null, null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            String anchor = anchor(violation.field(), form);
            errors.add(anchor, label(anchor, task), texts.violation(violation, locale));
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

    private void add(@Nullable String anchor, @Nullable String subject, String text) {
        all.add(new DecisionError(anchor, subject, text, null));
    }

    private static @Nullable String label(@Nullable String anchor, TaskView task) {
        return task.items().stream()
                .filter(item -> anchor != null && anchor.endsWith(item.itemId().toString()))
                .map(TaskView.Item::label)
                .findFirst()
                .orElse(null);
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
