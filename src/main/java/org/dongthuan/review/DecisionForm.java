package org.dongthuan.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.jspecify.annotations.Nullable;

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
        if (form.containsKey("return")) return returned(form);
        List<ItemDecision> items = new ArrayList<>();
        for (String name : form.keySet()) {
            if (!name.startsWith(REASON)) continue;
            String item = name.substring(REASON.length());
            itemId(item)
                    .map(id -> new ItemDecision(
                            id, outcome(first(form, OUTCOME + item)), first(form, name), first(form, PLACE + item)))
                    .ifPresent(items::add);
        }
        if (!form.containsKey("narrow")) return new DecisionBody(null, null, null, items);
        return new DecisionBody(
                null,
                null,
                null,
                items,
                form.getOrDefault("fields", List.of()),
                null,
                form.getOrDefault("formsOfUse", List.of()),
                day(first(form, "to")));
    }

    /** Whoever ticks this asks for what is missing; what is said of single items does not count. */
    private static DecisionBody returned(Map<String, List<String>> form) {
        String typed = first(form, "missing");
        List<String> missing = typed == null
                ? List.of()
                : typed.lines().filter(line -> !line.isBlank()).toList();
        return new DecisionBody(
                Outcome.RETURN, first(form, "return-reason"), null, null, null, null, null, null, missing);
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable Outcome outcome(@Nullable String word) {
        return OFFERED.stream()
                .filter(offered -> offered.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Optional<UUID> itemId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            // a day that no request asks for: the rules say so, and nothing that was typed is lost
            return LocalDate.EPOCH;
        }
    }
}
