package org.dongthuan.protection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.protection.AskRestriction;
import org.dongthuan.protection.RestrictionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record RestrictionForm(String kind, List<String> purposes, String lastDay, String reason) {

    static final RestrictionForm EMPTY = of(new LinkedMultiValueMap<>());

    public RestrictionForm {
        purposes = List.copyOf(purposes);
    }

    static RestrictionForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static RestrictionForm of(MultiValueMap<String, String> typed) {
        return new RestrictionForm(
                first(typed, "kind"),
                typed.getOrDefault("purposes", List.of()),
                first(typed, "lastDay"),
                first(typed, "reason"));
    }

    public boolean names(String purpose) {
        return purposes.contains(purpose);
    }

    AskRestriction command() {
        RestrictionKind wanted = Arrays.stream(RestrictionKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new AskRestriction(wanted, purposes, day(), reason);
    }

    /** What is no day is long over: it must not become a restriction without end. */
    private @Nullable LocalDate day() {
        if (lastDay.isBlank()) return null;
        try {
            return LocalDate.parse(lastDay.strip());
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
