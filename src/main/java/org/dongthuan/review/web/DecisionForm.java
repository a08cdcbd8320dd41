package org.dongthuan.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** What a reviewer ticked and typed: {@code outcome-<item>} and {@code reason-<item>}. */
record DecisionForm(List<ItemDecision> items) {

    private static final String OUTCOME = "outcome-";
    private static final String REASON = "reason-";

    DecisionForm {
        items = List.copyOf(items);
    }

    /** Reads the form by its own names: to look at the task again would make the decision rest on what is there now. */
    static DecisionForm of(Map<String, String> parameters) {
        List<ItemDecision> items = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (!name.startsWith(REASON)) continue;
            String item = name.substring(REASON.length());
            itemId(item)
                    .map(id ->
                            new ItemDecision(id, outcome(parameters.get(OUTCOME + item)), parameters.get(name), null))
                    .ifPresent(items::add);
        }
        return new DecisionForm(items);
    }

    DecisionBody body() {
        return new DecisionBody(null, null, null, items);
    }

    Map<String, ItemDecision> byItem() {
        Map<String, ItemDecision> words = new LinkedHashMap<>();
        for (ItemDecision item : items) words.put(String.valueOf(item.itemId()), item);
        return words;
    }

    /** What was saved earlier; one word for the whole counts for each item. */
    static Map<String, ItemDecision> saved(TaskView task) {
        DecisionBody draft = task.draft();
        if (draft == null) return Map.of();
        List<ItemDecision> items = draft.items();
        if (items != null && !items.isEmpty()) return new DecisionForm(items).byItem();
        return new DecisionForm(task.items().stream()
                        .map(item -> new ItemDecision(item.itemId(), draft.outcome(), draft.reason(), null))
                        .toList())
                .byItem();
    }

    private static @Nullable Outcome outcome(@Nullable String word) {
        if ("APPROVE".equals(word)) return Outcome.APPROVE;
        return "REFUSE".equals(word) ? Outcome.REFUSE : null;
    }

    private static Optional<UUID> itemId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
