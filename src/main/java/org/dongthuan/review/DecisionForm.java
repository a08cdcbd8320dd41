package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.review.DecisionBody.ItemDecision;

/**
 * What a reviewer ticked and typed: {@code outcome-<item>}, {@code reason-<item>} and {@code redirect-<item>}, and where
 * something may be taken away {@code narrow} with {@code fields}, {@code formsOfUse} and {@code to}; or {@code return}
 * with {@code return-reason} and {@code missing}.
 */
final class DecisionForm {

    private static final String OUTCOME = "outcome-";
    private static final String REASON = "reason-";
    private static final String PLACE = "redirect-";

    private static final List<Outcome> OFFERED = List.of(Outcome.APPROVE, Outcome.REFUSE, Outcome.REDIRECT);

    private DecisionForm() {}

    /** Reads the form by its own names: to look at the task again would make the decision rest on what is there now. */
    static DecisionBody of(Map<String, List<String>> form) {
        var typed = new TaskForm(form);
        if (form.containsKey("return")) return returned(typed);
        List<ItemDecision> items = new ArrayList<>();
        for (String name : form.keySet()) {
            if (!name.startsWith(REASON)) continue;
            String item = name.substring(REASON.length());
            itemId(item)
                    .map(id -> new ItemDecision(
                            id, typed.choice(OUTCOME + item, OFFERED), typed.first(name), typed.first(PLACE + item)))
                    .ifPresent(items::add);
        }
        if (!form.containsKey("narrow")) return new DecisionBody(null, null, null, items);
        return new DecisionBody(
                null, null, null, items, typed.all("fields"), null, typed.all("formsOfUse"), typed.day("to"));
    }

    /** Whoever ticks this asks for what is missing; what is said of single items does not count. */
    private static DecisionBody returned(TaskForm form) {
        String typed = form.first("missing");
        List<String> missing = typed == null
                ? List.of()
                : typed.lines().filter(line -> !line.isBlank()).toList();
        return new DecisionBody(
                Outcome.RETURN, form.first("return-reason"), null, null, null, null, null, null, missing);
    }

    private static Optional<UUID> itemId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
