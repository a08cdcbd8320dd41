package org.dongthuan.certification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a certifier ticked and typed: {@code outcome}, {@code reason}. */
final class CertificationForm {

    private CertificationForm() {}

    static CertificationBody of(Map<String, List<String>> form) {
        return new CertificationBody(outcome(first(form, "outcome")), first(form, "reason"));
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable CertificationOutcome outcome(@Nullable String word) {
        return Arrays.stream(CertificationOutcome.values())
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
