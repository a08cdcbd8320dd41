package org.dongthuan.absence.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.dongthuan.absence.EnterAbsence;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record AbsenceForm(
        String from, String to, String reason, String substitute, String authority, String document, String absent) {

    static final AbsenceForm EMPTY = of(new LinkedMultiValueMap<>());

    static AbsenceForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static AbsenceForm of(MultiValueMap<String, String> typed) {
        return new AbsenceForm(
                first(typed, "from"),
                first(typed, "to"),
                first(typed, "reason"),
                first(typed, "substitute"),
                first(typed, "authority"),
                first(typed, "document"),
                first(typed, "absent"));
    }

    EnterAbsence command() {
        return new EnterAbsence(day(from), day(to), reason, substitute, chosen(), document, absent);
    }

    private @Nullable Authority chosen() {
        return Arrays.stream(Authority.values())
                .filter(one -> one.name().equals(authority))
                .findFirst()
                .orElse(null);
    }

    /** None for what is no day of any calendar. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
